package dev.parallax.engine;

/** The type of a result's column, and the Java class of its values. Any value may be null. */
public enum Type {
    /** {@link Boolean}. */
    BOOLEAN("true or false"),
    /** {@link Long}. */
    INTEGER("whole numbers"),
    /** {@link Double}, finite. */
    DECIMAL("numbers"),
    /** {@link java.time.LocalDate}. */
    DATE("dates"),
    /** {@link String}; classes too. */
    TEXT("text"),
    /** {@link Histogram}. */
    HISTOGRAM("histograms"),
    /** {@link ValueList}. */
    VALUES("lists of values");

    private final String words;

    Type(String words) {
        this.words = words;
    }

    /** The type in the words of a message: "row.size holds whole numbers". */
    public String words() {
        return words;
    }

    /** Whether arithmetic is possible. */
    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL;
    }
}

package dev.parallax.spec.data;

import java.util.Locale;

/** What a column holds; the names, in lower case, are those of the import option {@code types}. */
public enum Kind {
    /** Text of the dataset's classes: truth and guesses. */
    CLASS,
    TEXT,
    INTEGER,
    DECIMAL,
    /** Numbers kept in 32 bits: the score of a guess. */
    SCORE,
    BOOLEAN,
    DATE;

    /** As the import option says it; a score is a decimal there. */
    public String option() {
        return this == SCORE ? "decimal" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether arithmetic is possible. */
    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == SCORE;
    }

    /** Whether values are texts. */
    public boolean isText() {
        return this == CLASS || this == TEXT;
    }
}

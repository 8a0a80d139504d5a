package dev.parallax.parquet.internal.read;

/** What stored values of one type mean, as text and where that is possible as a number. */
interface Decoder {
    /** The text of a value, as CSV would have it. */
    String text(Primitive value);

    /** The number that the text says; NaN where the text must be read. */
    default double decimal(Primitive value) {
        return Double.NaN;
    }

    /** Whether the number says all that the value says. */
    default boolean floating() {
        return false;
    }

    /** Whether the format says that the values are text, so that their digits are no numbers. */
    default boolean quoted() {
        return false;
    }

    /** Whether the values are numbers or booleans in JSON. */
    default boolean plain() {
        return !quoted();
    }
}

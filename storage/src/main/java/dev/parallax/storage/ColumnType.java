package dev.parallax.storage;

/**
 * What a column holds, and how null is told in the arrays it is read into. An absent row reads as null; presence is
 * asked of the {@link Rows}.
 */
public enum ColumnType {
    /** Text coded by the classes' dictionary of the dataset, which truth and all guesses share; null is code -1. */
    CLASS,
    /** Text coded by a dictionary of its own; null is code -1. */
    TEXT,
    /** 64-bit integers; null is {@link Long#MIN_VALUE}, which is no value. */
    INTEGER,
    /** 64-bit floating point numbers, all finite; null is NaN. */
    DECIMAL,
    /** 32-bit floating point numbers, all finite; null is NaN. */
    SCORE,
    /** Read as longs 0 (false) and 1 (true); null is {@link Long#MIN_VALUE}. */
    BOOLEAN,
    /** Read as longs, days since 1970-01-01; null is {@link Long#MIN_VALUE}. */
    DATE
}

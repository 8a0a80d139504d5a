package dev.parallax.engine;

import org.jspecify.annotations.Nullable;

/** A column of a result: taken whole as an array, in the order of the rows. */
public interface ResultColumn {
    /** As written in the query, or as named by {@code as}. */
    String name();

    /** What it holds. */
    Type type();

    /**
     * Whether DECIMAL values are 32-bit numbers widened, such as scores: then nine digits tell each of them, and are what to
     * print.
     */
    default boolean single() {
        return false;
    }

    /**
     * INTEGER values; DATE as days since 1970-01-01; BOOLEAN as 0 and 1. Null is {@link Long#MIN_VALUE}.
     *
     * @throws IllegalStateException for a column of another type
     */
    long[] longs();

    /**
     * DECIMAL values, and INTEGER widened. Null is NaN.
     *
     * @throws IllegalStateException for a column of another type
     */
    double[] doubles();

    /**
     * TEXT values.
     *
     * @throws IllegalStateException for a column of another type
     */
    @Nullable
    String[] texts();

    /** The values as objects of the class that {@link Type} says. */
    @Nullable
    Object[] values();
}

package dev.parallax.engine.internal.function;

/**
 * An accumulator of values that needs not see each: where it does the same with all values of a range, it takes how many rows
 * have one of them.
 */
public interface ValueCounter extends Accumulator {
    /** Whether it does the same with two values and all between them. */
    boolean alike(double low, double high);

    /**
     * Adds rows of one group.
     *
     * @param value that of a row; the others have it or one alike. NaN is null
     */
    void add(int group, double value, long rows);
}

package dev.parallax.engine.internal.function;

/** An accumulator that can take rows as bitmaps, many at once, where its arguments are predicates or none. */
public interface BitmapAccumulator extends Accumulator {
    /** Whether it can: what it counts are rows and predicates, not values. */
    boolean takesBitmaps();

    /**
     * Adds the rows of one group.
     *
     * @param rows the rows, as the first {@code words} words
     * @param count how many they are
     * @param arguments for each argument the rows where it holds, whatever their group
     */
    void add(int group, long[] rows, int count, long[][] arguments, int words);
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;

/**
 * The state of one aggregate for all groups that one thread has met. Groups are numbered from 0. The result must not depend on
 * how the rows were split among threads and batches (sums are compensated).
 */
public interface Accumulator {
    /** Makes room for groups 0 to {@code groups - 1}; never called with fewer than before. */
    void grow(int groups);

    /**
     * Adds the rows of a batch.
     *
     * @param groups the group of each row
     * @param arguments one vector for each argument
     */
    void add(int[] groups, Vector[] arguments, int size);

    /** Adds the rows of a batch, with what is known of their groups. */
    default void add(GroupedRows rows, Vector[] arguments) {
        add(rows.groups(), arguments, rows.size());
    }

    /** Whether it adds the values of its first argument up by group: {@link GroupedRows#willSum}. */
    default boolean sums() {
        return false;
    }

    /** The rows that this accumulator has skipped so far because the first argument was null; -1 where it does not tell. */
    default long skipped() {
        return -1;
    }

    /**
     * Adds the state of another accumulator of the same call: its group {@code g} is group {@code groupOf[g]} here, where there
     * is room for it.
     *
     * @param groups of the other
     */
    void merge(Accumulator other, int[] groupOf, int groups);

    /**
     * The results of groups 0 to {@code groups - 1}.
     *
     * @param total rows that entered the {@code group by}, for shares
     */
    Vector finish(int groups, long total);
}

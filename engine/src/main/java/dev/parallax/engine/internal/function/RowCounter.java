package dev.parallax.engine.internal.function;

/** An accumulator that needs not see rows where its arguments are predicates or none: it takes how many there are. */
public interface RowCounter extends Accumulator {
    /** Whether it can: what it counts are rows and predicates, not values. */
    boolean countsRows();

    /**
     * Adds rows of one group for which the same predicates hold.
     *
     * @param rows how many
     * @param holding bit {@code i} says whether argument {@code i} holds
     */
    void add(int group, long rows, int holding);
}

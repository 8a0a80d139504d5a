package dev.parallax.engine.internal.curve;

/**
 * What is read off rows in the falling order of a score, each of them positive or negative. It begins, meets the distinct scores
 * from the highest down, and is then finished. Where rows are many, the order is cut into parts that are swept each by itself, and the
 * parts are put together again from the highest down. For one thread at a time.
 */
public interface Sweep {
    /** Begins a part: the rows of the whole order, and those above this part. */
    void begin(Totals all, long positivesAbove, long negativesAbove);

    /** The rows of the whole order. */
    Totals all();

    /** A score, and the rows that have it: at least one. */
    void at(float score, long positives, long negatives);

    /** Adds what was read off the part that follows below. */
    void append(Sweep next);

    /**
     * The rows of an order.
     *
     * @param positives rows that are positive, those without a score too
     * @param negatives rows that are negative, those without a score too
     * @param unscored rows without a score, which stand in no place of the order: below every threshold
     */
    record Totals(long positives, long negatives, long unscored) {}
}

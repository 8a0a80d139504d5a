package dev.parallax.engine.internal.curve;

/**
 * How many rows have a score whose number begins with each of 65,536 halves, or, of one such half, ends with each: what an order is cut
 * by that has too many rows to sort them at once. For one thread; counts of several threads are added.
 */
public final class ScoreCounts {
    /** The halves of a number. */
    public static final int HALVES = 1 << 16;

    private static final int UPPER = -1;

    private final int group;
    private final int half;
    private final long[] positives = new long[HALVES];
    private final long[] negatives = new long[HALVES];
    private long unscoredPositives;
    private long unscored;

    private ScoreCounts(int group, int half) {
        this.group = group;
        this.half = half;
    }

    /** Counts of a group by the upper half. */
    public static ScoreCounts byUpperHalf(int group) {
        return new ScoreCounts(group, UPPER);
    }

    /** Counts by the lower half of the rows of a group whose number has an upper half. */
    public static ScoreCounts byLowerHalf(int group, int upper) {
        return new ScoreCounts(group, upper);
    }

    /** The upper half of a number, which rises with it. */
    private static int upper(int number) {
        return (number ^ Integer.MIN_VALUE) >>> 16;
    }

    /** The number of two halves. */
    public static int number(int upper, int lower) {
        return (upper << 16 | lower) ^ Integer.MIN_VALUE;
    }

    /**
     * Adds rows.
     *
     * @param groups the group of each; null where there is but one
     * @param counted which of them count, as bits
     * @param positive which are positive
     */
    public void add(int[] groups, float[] scores, long[] counted, long[] positive, int size) {
        for (int i = 0; i < size; i++) {
            if ((counted[i >> 6] >>> i & 1) == 0 || groups.length > 0 && groups[i] != group) {
                continue;
            }
            int bit = (int) (positive[i >> 6] >>> i) & 1;
            int number = FallingOrder.of(scores[i]);
            if (Float.isNaN(scores[i])) {
                unscored++;
                unscoredPositives += bit;
            } else if (half == UPPER) {
                count(upper(number), bit);
            } else if (half == upper(number)) {
                count(number & HALVES - 1, bit);
            }
        }
    }

    private void count(int of, int bit) {
        positives[of] += bit;
        negatives[of] += 1 - bit;
    }

    /** Adds the counts of another thread. */
    public void add(ScoreCounts other) {
        for (int i = 0; i < HALVES; i++) {
            positives[i] += other.positives[i];
            negatives[i] += other.negatives[i];
        }
        unscored += other.unscored;
        unscoredPositives += other.unscoredPositives;
    }

    /** The positive rows of a half. */
    public long positives(int of) {
        return positives[of];
    }

    /** The negative rows of a half. */
    public long negatives(int of) {
        return negatives[of];
    }

    /** All rows. */
    public Sweep.Totals totals() {
        long ofPositives = unscoredPositives;
        long ofNegatives = unscored - unscoredPositives;
        for (int i = 0; i < HALVES; i++) {
            ofPositives += positives[i];
            ofNegatives += negatives[i];
        }
        return new Sweep.Totals(ofPositives, ofNegatives, unscored);
    }

    /** Tells a sweep of every distinct score, where they were counted by the lower half. */
    public void sweep(Sweep sweep) {
        for (int lower = 0; lower < HALVES; lower++) {
            if (positives[lower] + negatives[lower] > 0) {
                sweep.at(FallingOrder.score(number(half, lower)), positives[lower], negatives[lower]);
            }
        }
    }
}

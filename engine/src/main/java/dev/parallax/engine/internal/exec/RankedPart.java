package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.curve.Sweep;
import org.jspecify.annotations.Nullable;

/**
 * What one thread sorts and sweeps at once: groups with all their scores, or of one group those whose numbers lie in a range.
 *
 * @param from the first group
 * @param end the group after the last
 * @param low the smallest number of a score
 * @param high the largest
 * @param rows of the range
 * @param counted whether the range has too many rows to sort, and few enough scores to count each
 * @param above what stands above the range; null where all scores are taken
 */
record RankedPart(
        RankedStep.Order order,
        int from,
        int end,
        int low,
        int high,
        long rows,
        boolean counted,
        @Nullable Above above) {
    /** The rows of the whole order, and those above a part. */
    record Above(Sweep.Totals all, long positives, long negatives) {}

    static RankedPart ofGroups(RankedStep.Order order, int from, int end) {
        return new RankedPart(order, from, end, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, false, null);
    }
}

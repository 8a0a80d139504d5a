package dev.parallax.engine.internal.exec;

import org.jspecify.annotations.Nullable;

/**
 * The bounds of a score, or of the difference of two: where that is to be at least 0.9, the one is at least 0.9 and the other at most
 * 0.1. Safe for many threads.
 *
 * @param score what is asked for, or what another is subtracted from
 */
record DifferenceBounds(Bands score, @Nullable Bands subtracted, boolean descending) implements BandBounds {
    @Override
    public void narrow(double limit, int from, int size, long[] words) {
        if (descending) {
            score.narrow(BandRange.touching(limit, Double.POSITIVE_INFINITY), from, size, words);
        } else {
            double most = subtracted == null ? limit : Math.nextUp(1 + limit);
            score.narrow(BandRange.touching(Double.NEGATIVE_INFINITY, most), from, size, words);
        }
        if (subtracted != null) {
            BandRange range = descending
                    ? BandRange.touching(Double.NEGATIVE_INFINITY, Math.nextUp(1 - limit))
                    : BandRange.touching(-limit, Double.POSITIVE_INFINITY);
            subtracted.narrow(range, from, size, words);
        }
    }
}

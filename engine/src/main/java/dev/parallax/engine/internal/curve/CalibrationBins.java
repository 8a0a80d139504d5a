package dev.parallax.engine.internal.curve;

import dev.parallax.engine.internal.metric.ConfidenceBins;

/**
 * How often rows of like scores are right: bins of equal width from 0 to 1, each from its low edge up to below its high one, the last
 * with it. Scores below 0 are in the first bin, scores above 1 in the last.
 */
public final class CalibrationBins implements CurveSweep, CurveTable {
    private final double[] sums;
    private final long[] right;
    private final long[] counts;
    private Totals all = new Totals(0, 0, 0);

    public CalibrationBins(int bins) {
        this.sums = new double[bins];
        this.right = new long[bins];
        this.counts = new long[bins];
    }

    @Override
    public void begin(Totals rows, long positivesAbove, long negativesAbove) {
        all = rows;
    }

    @Override
    public Totals all() {
        return all;
    }

    @Override
    public void at(float score, long positives, long negatives) {
        int bin = ConfidenceBins.of(score, counts.length);
        sums[bin] += (double) score * (positives + negatives);
        right[bin] += positives;
        counts[bin] += positives + negatives;
    }

    @Override
    public void append(Sweep next) {
        CalibrationBins below = (CalibrationBins) next;
        for (int i = 0; i < counts.length; i++) {
            sums[i] += below.sums[i];
            right[i] += below.right[i];
            counts[i] += below.counts[i];
        }
    }

    @Override
    public CurveTable table() {
        return this;
    }

    @Override
    public int size() {
        return counts.length;
    }

    @Override
    public double value(int bin, int column) {
        long count = counts[bin];
        return switch (column) {
            case 0 -> (double) bin / counts.length;
            case 1 -> (bin + 1.0) / counts.length;
            case 2 -> count;
            case 3 -> count == 0 ? Double.NaN : sums[bin] / count;
            default -> count == 0 ? Double.NaN : (double) right[bin] / count;
        };
    }
}

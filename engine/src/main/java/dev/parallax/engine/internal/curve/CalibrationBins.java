package dev.parallax.engine.internal.curve;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.metric.ConfidenceBins;
import dev.parallax.engine.internal.vector.Vector;
import java.util.List;

/**
 * How often rows of like scores are right: bins of equal width from 0 to 1, each from its low edge up to below its high one, the last
 * with it. Scores below 0 are in the first bin, scores above 1 in the last.
 */
public final class CalibrationBins implements Sweep {
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

    /** The columns of the table: of each bin the edges, how many rows, their mean score, and the share of them that are right. */
    public List<Vector> columns() {
        int bins = counts.length;
        double[] low = new double[bins];
        double[] high = new double[bins];
        double[] score = new double[bins];
        double[] accuracy = new double[bins];
        for (int i = 0; i < bins; i++) {
            low[i] = ConfidenceBins.edge(i, bins);
            high[i] = ConfidenceBins.edge(i + 1, bins);
            score[i] = counts[i] == 0 ? Double.NaN : sums[i] / counts[i];
            accuracy[i] = counts[i] == 0 ? Double.NaN : (double) right[i] / counts[i];
        }
        return List.of(
                new Vector.Doubles(low, bins),
                new Vector.Doubles(high, bins),
                new Vector.Longs(Type.INTEGER, counts.clone(), bins),
                new Vector.Doubles(score, bins),
                new Vector.Doubles(accuracy, bins));
    }
}

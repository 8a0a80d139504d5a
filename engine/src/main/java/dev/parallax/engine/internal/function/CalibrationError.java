package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.metric.ConfidenceBins;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The expected calibration error: over bins of the guess's score, how far the share that is right is from the mean score, weighted
 * by the bin's rows; Naeini et al., Obtaining well calibrated probabilities using Bayesian binning, 2015. Null where a row that
 * counts has no score. The arguments are the score, whether the guess is right, and whether the row counts.
 */
final class CalibrationError implements MetricAccumulator {
    private final int bins;
    private final DoubleInput input = new DoubleInput();
    private final BitsInput rightInput = new BitsInput();
    private final BitsInput countedInput = new BitsInput();
    private final WeightedSums scores = new WeightedSums();
    private long[] rights = Room.NO_LONGS;
    private long[] counts = Room.NO_LONGS;
    private long[] nulls = Room.NO_LONGS;

    CalibrationError(int bins) {
        this.bins = bins;
    }

    @Override
    public void grow(int groups) {
        scores.grow(groups * bins);
        rights = Room.grown(rights, (long) groups * bins);
        counts = Room.grown(counts, groups);
        nulls = Room.grown(nulls, groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, long @Nullable [] weights, int size) {
        double[] values = input.read(arguments[0], size);
        long[] right = rightInput.read(arguments[1], size);
        long[] counted = countedInput.read(arguments[2], size);
        for (int i = 0; i < size; i++) {
            if ((counted[i >> 6] >>> i & 1) == 0) {
                continue;
            }
            long weight = weights == null ? 1 : weights[i];
            if (Double.isNaN(values[i])) {
                nulls[groups[i]] += weight;
                continue;
            }
            int bin = groups[i] * bins + ConfidenceBins.of(values[i], bins);
            scores.add(bin, weight * values[i]);
            rights[bin] += (right[i >> 6] >>> i & 1) * weight;
            counts[groups[i]] += weight;
        }
    }

    @Override
    public void addTimes(MetricAccumulator other, int from, int to, long times) {
        CalibrationError that = (CalibrationError) other;
        for (int bin = 0; bin < bins; bin++) {
            scores.addTimes(that.scores, from * bins + bin, to * bins + bin, times);
            rights[to * bins + bin] += that.rights[from * bins + bin] * times;
        }
        counts[to] += that.counts[from] * times;
        nulls[to] += that.nulls[from] * times;
    }

    @Override
    public void clear(int group) {
        scores.clear(group * bins, (group + 1) * bins);
        Arrays.fill(rights, group * bins, (group + 1) * bins, 0);
        counts[group] = 0;
        nulls[group] = 0;
    }

    @Override
    public double value(int group) {
        if (counts[group] == 0 || nulls[group] > 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int bin = group * bins; bin < (group + 1) * bins; bin++) {
            sum += Math.abs(rights[bin] - scores.at(bin));
        }
        return sum / counts[group];
    }
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;

/** Variances and standard deviations: Welford's recurrence within a batch, Chan's formula between threads. */
final class Moments implements Accumulator {
    private final boolean sample;
    private final boolean root;
    private final DoubleInput input = new DoubleInput();
    private long[] counts = Room.NO_LONGS;
    private double[] means = Room.NO_DOUBLES;
    private double[] squares = Room.NO_DOUBLES;

    Moments(boolean sample, boolean root) {
        this.sample = sample;
        this.root = root;
    }

    @Override
    public void grow(int groups) {
        counts = Room.grown(counts, groups);
        means = Room.grown(means, groups);
        squares = Room.grown(squares, groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        double[] values = input.read(arguments[0], size);
        for (int i = 0; i < size; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                int group = groups[i];
                double delta = value - means[group];
                means[group] += delta / ++counts[group];
                squares[group] += delta * (value - means[group]);
            }
        }
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        Moments that = (Moments) other;
        for (int g = 0; g < groups; g++) {
            if (that.counts[g] == 0) {
                continue;
            }
            int group = groupOf[g];
            long mine = counts[group];
            long all = mine + that.counts[g];
            double delta = that.means[g] - means[group];
            double part = (double) that.counts[g] / all;
            means[group] += delta * part;
            squares[group] += that.squares[g] + delta * delta * mine * part;
            counts[group] = all;
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        double[] results = new double[groups];
        for (int g = 0; g < groups; g++) {
            results[g] = of(squares[g], counts[g], sample, root);
        }
        return new Vector.Doubles(results, groups);
    }

    /** The variance, or its root, of so many values with such a sum of squared differences from their mean. */
    static double of(double squares, long count, boolean sample, boolean root) {
        long divisor = sample ? count - 1 : count;
        if (divisor < 1) {
            return Double.NaN;
        }
        double variance = Math.max(0, squares) / divisor;
        return DoubleMap.finite(root ? Math.sqrt(variance) : variance);
    }
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;

/**
 * Variances and standard deviations: by Welford's recurrence until a group has a mean, then by how far the values of a batch are
 * from it, which shifts the mean; Chan's formula between threads.
 */
final class Moments implements Accumulator {
    private static final int ENOUGH = 16;

    private final boolean sample;
    private final boolean root;
    private final DoubleInput input = new DoubleInput();
    private long[] counts = Room.NO_LONGS;
    private double[] means = Room.NO_DOUBLES;
    private double[] squares = Room.NO_DOUBLES;
    private final LanedDeviations deviations = new LanedDeviations();
    private long skipped;

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
    public void add(GroupedRows rows, Vector[] arguments) {
        double[] values = input.read(arguments[0], rows.size());
        if (rows.groupCount() > LanedSums.MOST_GROUPS || isEarly(rows) || !deviations.take(rows, values, means)) {
            add(rows.groups(), arguments, rows.size());
            return;
        }
        int[] added = rows.counts();
        for (int g = 0; g < rows.groupCount(); g++) {
            if (added[g] > 0) {
                counts[g] += added[g];
                double shift = deviations.sum(g) / counts[g];
                means[g] += shift;
                squares[g] += deviations.sumOfSquares(g) - deviations.sum(g) * shift;
            }
        }
    }

    /** Whether a group has met so few values that its mean may be far from those to come. */
    private boolean isEarly(GroupedRows rows) {
        for (int g = 0; g < rows.groupCount(); g++) {
            if (counts[g] < ENOUGH) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long skipped() {
        return skipped;
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        double[] values = input.read(arguments[0], size);
        for (int i = 0; i < size; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                skipped++;
            } else {
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

package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import org.jspecify.annotations.Nullable;

/**
 * How far guessed numbers are from the truth. The arguments are the truth, the guess, and whether the row counts; where the guess is
 * null it does not.
 */
final class ErrorSums implements MetricAccumulator {
    /** What is made of the errors, guess minus truth. */
    enum Figure {
        /** The mean of their sizes. */
        ABSOLUTE,
        /** The root of the mean of their squares. */
        ROOT_OF_SQUARES,
        /** One minus their squares over the squares of the truth about its mean. */
        DETERMINATION,
        /** Their mean. */
        BIAS
    }

    private final Figure figure;
    private final DoubleInput truthInput = new DoubleInput();
    private final DoubleInput guessInput = new DoubleInput();
    private final BitsInput countedInput = new BitsInput();
    private final WeightedSums errors = new WeightedSums();
    private long[] counts = Room.NO_LONGS;
    private double[] means = Room.NO_DOUBLES;
    private double[] squares = Room.NO_DOUBLES;

    ErrorSums(Figure figure) {
        this.figure = figure;
    }

    @Override
    public void grow(int groups) {
        errors.grow(groups);
        counts = Room.grown(counts, groups);
        means = Room.grown(means, groups);
        squares = Room.grown(squares, groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, long @Nullable [] weights, int size) {
        double[] truths = truthInput.read(arguments[0], size);
        double[] guesses = guessInput.read(arguments[1], size);
        long[] counted = countedInput.read(arguments[2], size);
        for (int i = 0; i < size; i++) {
            double error = guesses[i] - truths[i];
            long weight = weights == null ? 1 : weights[i];
            if ((counted[i >> 6] >>> i & 1) != 0 && !Double.isNaN(error) && weight > 0) {
                int group = groups[i];
                errors.add(group, weight * of(error));
                counts[group] += weight;
                spread(group, truths[i], 0, weight);
            }
        }
    }

    private double of(double error) {
        return switch (figure) {
            case ABSOLUTE -> Math.abs(error);
            case BIAS -> error;
            default -> error * error;
        };
    }

    /** Adds truths with such a mean, and such squares about it, to those there were; Chan's formula. */
    private void spread(int group, double mean, double about, long weight) {
        double shift = mean - means[group];
        double part = (double) weight / counts[group];
        means[group] += shift * part;
        squares[group] += about + shift * shift * (counts[group] - weight) * part;
    }

    @Override
    public void addTimes(MetricAccumulator other, int from, int to, long times) {
        ErrorSums that = (ErrorSums) other;
        if (that.counts[from] > 0 && times > 0) {
            errors.addTimes(that.errors, from, to, times);
            counts[to] += that.counts[from] * times;
            spread(to, that.means[from], that.squares[from] * times, that.counts[from] * times);
        }
    }

    @Override
    public void clear(int group) {
        errors.clear(group, group + 1);
        counts[group] = 0;
        means[group] = 0;
        squares[group] = 0;
    }

    @Override
    public double value(int group) {
        if (counts[group] == 0) {
            return Double.NaN;
        }
        double sum = errors.at(group);
        return switch (figure) {
            case ROOT_OF_SQUARES -> Math.sqrt(sum / counts[group]);
            case DETERMINATION -> squares[group] > 0 ? DoubleMap.finite(1 - sum / squares[group]) : Double.NaN;
            default -> sum / counts[group];
        };
    }
}

package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import java.util.Arrays;
import java.util.List;

/**
 * The bounds of what tells how far scores of several models lie apart: where they do by at least 0.9, one of them is at least 0.9 and
 * another at most 0.1. The deviation of so many scores is largest where half of them are at each end, and of two of them larger
 * than of more. Safe for many threads.
 *
 * @param function how it is told: "stddev"
 * @param scores of each model
 */
record SpreadBounds(String function, List<Bands> scores) implements BandBounds {
    /** More than what rounding makes of sums of squares. */
    private static final double ROUNDING = 1e-9;

    /** Whether a function of a list is of this kind. */
    static boolean suits(Bound.Reduce reduce) {
        return switch (reduce.name()) {
            case "spread", "stddev", "stddev_pop", "var", "var_pop" ->
                !reduce.elements().isEmpty();
            default -> false;
        };
    }

    @Override
    public void narrow(double limit, int from, int size, long[] words) {
        double apart = leastApart(limit) - ROUNDING;
        keepAny(BandRange.touching(apart, Double.POSITIVE_INFINITY), from, size, words);
        keepAny(BandRange.touching(Double.NEGATIVE_INFINITY, 1 - apart), from, size, words);
    }

    /** How far the smallest and the largest score lie apart at least, where the function is at least so much. */
    private double leastApart(double value) {
        return switch (function) {
            case "stddev" -> value * Math.sqrt(2);
            case "stddev_pop" -> value * 2;
            case "var" -> Math.sqrt(value * 2);
            case "var_pop" -> Math.sqrt(value) * 2;
            default -> value;
        };
    }

    /** Takes rows out of a set where no score is in a range. */
    private void keepAny(BandRange range, int from, int size, long[] words) {
        int count = Bits.words(size);
        long[] reached = new long[count];
        for (Bands bands : scores) {
            long[] left = Arrays.copyOf(words, count);
            bands.narrow(range, from, size, left);
            Bits.or(reached, left, count);
        }
        Bits.and(words, reached, count);
    }
}

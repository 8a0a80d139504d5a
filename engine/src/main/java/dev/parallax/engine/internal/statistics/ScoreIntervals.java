package dev.parallax.engine.internal.statistics;

/**
 * Intervals for shares that come from inverting the score test: they stay within what is possible, and hold at small counts and at
 * shares near 0 and 1, where the textbook's plus-minus does not.
 */
public final class ScoreIntervals {
    private ScoreIntervals() {}

    /**
     * Wilson's interval for a share of {@code counted} among {@code all} (E. B. Wilson, 1927), without a correction for continuity.
     *
     * @param level the confidence, such as 0.95
     */
    public static Interval ofShare(double counted, double all, double level) {
        if (all == 0) {
            return Interval.NONE;
        }
        double z = Normal.quantile((1 + level) / 2);
        double p = counted / all;
        double center = p + z * z / (2 * all);
        double half = z * Math.sqrt(p * (1 - p) / all + z * z / (4 * all * all));
        double below = 1 + z * z / all;
        return new Interval(counted == 0 ? 0 : (center - half) / below, counted == all ? 1 : (center + half) / below);
    }

    /**
     * Newcombe's interval for the difference of two shares of the same rows, the second less the first: his method 10 (R. G. Newcombe,
     * Improved confidence intervals for the difference between binomial proportions based on paired data, Statistics in Medicine 17,
     * 1998), square-and-add with a correlation corrected for continuity.
     *
     * @param a rows with both
     * @param b rows with the first only
     * @param c rows with the second only
     * @param d rows with neither
     * @param level the confidence, such as 0.95
     */
    public static Interval ofPairedDifference(double a, double b, double c, double d, double level) {
        double n = a + b + c + d;
        if (n == 0) {
            return Interval.NONE;
        }
        Interval first = ofShare(a + b, n, level);
        Interval second = ofShare(a + c, n, level);
        double p1 = (a + b) / n;
        double p2 = (a + c) / n;
        double correlation = correlation(a, b, c, d);
        double difference = p2 - p1;
        double down = distance(p2 - second.low(), first.high() - p1, correlation);
        double up = distance(second.high() - p2, p1 - first.low(), correlation);
        return new Interval(difference - down, difference + up);
    }

    private static double distance(double one, double other, double correlation) {
        return Math.sqrt(Math.max(0, one * one - 2 * correlation * one * other + other * other));
    }

    /** Newcombe's phi: half a row for continuity, but never beyond 0, and 0 where a margin is empty. */
    private static double correlation(double a, double b, double c, double d) {
        double margins = (a + b) * (c + d) * (a + c) * (b + d);
        if (margins == 0) {
            return 0;
        }
        double product = a * d - b * c;
        double n = a + b + c + d;
        double corrected = product > n / 2 ? product - n / 2 : product >= 0 ? 0 : product;
        return corrected / Math.sqrt(margins);
    }
}

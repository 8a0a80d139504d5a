package dev.parallax.engine.internal.metric;

/** One division of two counts. */
public final class Ratio {
    private Ratio() {}

    /** The quotient; NaN, which is null, where the denominator is 0. */
    public static double of(long numerator, long denominator) {
        return denominator == 0 ? Double.NaN : (double) numerator / denominator;
    }

    /** The difference of two quotients of the same rows: one division where they have one denominator. */
    public static double difference(long numerator, long denominator, long ofBase, long denominatorOfBase) {
        return denominator == denominatorOfBase
                ? of(numerator - ofBase, denominator)
                : of(numerator, denominator) - of(ofBase, denominatorOfBase);
    }
}

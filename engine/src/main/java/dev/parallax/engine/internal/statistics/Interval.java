package dev.parallax.engine.internal.statistics;

/** A confidence interval; both ends NaN where there is none. */
public record Interval(double low, double high) {
    /** That of nothing. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);
}

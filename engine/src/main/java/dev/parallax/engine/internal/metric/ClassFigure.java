package dev.parallax.engine.internal.metric;

/**
 * A figure of one class against the rest, as a ratio of counts: of the units that have the class as truth, those that have it
 * as guess, and those that have it as both.
 */
public enum ClassFigure {
    /** Of the units guessed to be of the class, the share that is: tp / (tp + fp). */
    PRECISION,
    /** Of the units of the class, the share that was guessed to be: tp / (tp + fn). */
    RECALL,
    /** The harmonic mean of the two: 2 tp / (2 tp + fp + fn). */
    F1;

    /** What stands above the line. */
    public long numerator(long rights) {
        return this == F1 ? 2 * rights : rights;
    }

    /** What stands below the line; where it is 0 the figure is null. */
    public long denominator(long truths, long guesses) {
        return switch (this) {
            case PRECISION -> guesses;
            case RECALL -> truths;
            case F1 -> truths + guesses;
        };
    }

    /** The figure; NaN where the denominator is 0. */
    public double of(long truths, long guesses, long rights) {
        return Ratio.of(numerator(rights), denominator(truths, guesses));
    }
}

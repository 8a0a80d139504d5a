package dev.parallax.engine.internal.curve;

/**
 * What the columns of a curve hold where the rows above a threshold are known; {@link CurveKind} says in which order.
 *
 * @param all the rows that the curve is of
 */
record CurveRates(CurveKind kind, Sweep.Totals all) {
    static final int THRESHOLD = 0;
    static final int FIRST_RATE = 1;
    static final int SECOND_RATE = 2;

    /** A column at a threshold, given the positive and the negative rows that are not below it. */
    double value(int column, double threshold, long positives, long negatives) {
        return switch (column) {
            case THRESHOLD -> threshold;
            case FIRST_RATE -> first(positives, negatives);
            case SECOND_RATE -> second(positives, negatives);
            case SECOND_RATE + 1 -> kind == CurveKind.COVERAGE ? positives + negatives : positives;
            default -> kind == CurveKind.COVERAGE ? positives : negatives;
        };
    }

    private double first(long positives, long negatives) {
        return switch (kind) {
            case ROC -> share(negatives, all.negatives());
            case COVERAGE -> share(positives + negatives, all.positives() + all.negatives());
            default -> share(positives, positives + negatives);
        };
    }

    private double second(long positives, long negatives) {
        return kind == CurveKind.COVERAGE ? share(positives, positives + negatives) : share(positives, all.positives());
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}

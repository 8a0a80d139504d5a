package dev.parallax.engine.internal.curve;

/**
 * The sum over thresholds of precision times the recall won there, without interpolation: scikit-learn's
 * {@code average_precision_score}. Rows without a score are never found, and count in the recall.
 */
public final class AveragePrecision implements Sweep {
    private Totals all = new Totals(0, 0, 0);
    private long found;
    private long called;
    private double sum;
    private double rounded;

    @Override
    public void begin(Totals rows, long positivesAbove, long negativesAbove) {
        all = rows;
        found = positivesAbove;
        called = positivesAbove + negativesAbove;
    }

    @Override
    public Totals all() {
        return all;
    }

    @Override
    public void at(float score, long positives, long negatives) {
        found += positives;
        called += positives + negatives;
        if (positives > 0) {
            add(positives * ((double) found / called));
        }
    }

    /** Keeps what rounding took away, and adds it at the end (Neumaier). */
    private void add(double value) {
        double next = sum + value;
        rounded += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    @Override
    public void append(Sweep next) {
        AveragePrecision below = (AveragePrecision) next;
        add(below.sum);
        rounded += below.rounded;
    }

    /** The average precision, from 0 to 1; NaN where no row is positive, and where none has a score. */
    public double value() {
        boolean unknown = all.positives() == 0 || all.unscored() == all.positives() + all.negatives();
        return unknown ? Double.NaN : (sum + rounded) / all.positives();
    }
}

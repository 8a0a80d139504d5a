package dev.parallax.engine.internal.curve;

/**
 * The chance that a positive row has a higher score than a negative one, equal scores counting a half; it is the area under the ROC
 * curve by trapezoids. Pairs are counted in whole numbers, so that nothing is rounded before the last division.
 */
public final class AreaUnderRoc implements Sweep {
    private Totals all = new Totals(0, 0, 0);
    private long above;
    private long halves;

    @Override
    public void begin(Totals rows, long positivesAbove, long negativesAbove) {
        all = rows;
        above = positivesAbove;
    }

    @Override
    public Totals all() {
        return all;
    }

    @Override
    public void at(float score, long positives, long negatives) {
        halves += negatives * (2 * above + positives);
        above += positives;
    }

    @Override
    public void append(Sweep next) {
        halves += ((AreaUnderRoc) next).halves;
    }

    /** The area; NaN without a positive or without a negative row, and where a row has no score. */
    public double area() {
        boolean unknown = all.positives() == 0 || all.negatives() == 0 || all.unscored() > 0;
        return unknown ? Double.NaN : halves / 2.0 / all.positives() / all.negatives();
    }
}

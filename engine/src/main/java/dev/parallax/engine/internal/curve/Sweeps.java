package dev.parallax.engine.internal.curve;

import java.util.List;

/** Several sweeps that meet one order together, so that it is read and sorted once. */
public final class Sweeps implements Sweep {
    private final Sweep[] each;

    /**
     * @param each at least one
     */
    public Sweeps(List<Sweep> each) {
        this.each = each.toArray(Sweep[]::new);
    }

    /** One of them. */
    public Sweep get(int i) {
        return each[i];
    }

    @Override
    public void begin(Totals all, long positivesAbove, long negativesAbove) {
        for (Sweep sweep : each) {
            sweep.begin(all, positivesAbove, negativesAbove);
        }
    }

    @Override
    public Totals all() {
        return each[0].all();
    }

    @Override
    public void at(float score, long positives, long negatives) {
        for (Sweep sweep : each) {
            sweep.at(score, positives, negatives);
        }
    }

    @Override
    public void append(Sweep next) {
        Sweeps below = (Sweeps) next;
        for (int i = 0; i < each.length; i++) {
            each[i].append(below.each[i]);
        }
    }
}

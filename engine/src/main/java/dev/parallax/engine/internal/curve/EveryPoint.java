package dev.parallax.engine.internal.curve;

import java.util.ArrayList;
import java.util.List;

/**
 * The points of a curve, one for each distinct score as a threshold, falling. The curve of a ROC begins with a point of no threshold,
 * above which there is no row.
 */
public final class EveryPoint implements CurveSweep, CurveTable {
    private final CurveKind kind;
    private final PointRoom room;
    private final PointList own;
    private final List<PointList> parts = new ArrayList<>();
    private CurveRates rates;
    private long positives;
    private long negatives;
    private int from;
    private int size;

    public EveryPoint(CurveKind kind, PointRoom room) {
        this.kind = kind;
        this.room = room;
        this.own = new PointList(room);
        this.parts.add(own);
        this.rates = new CurveRates(kind, new Totals(0, 0, 0));
    }

    @Override
    public void begin(Totals all, long positivesAbove, long negativesAbove) {
        long rows = all.positives() + all.negatives();
        if (rows > Integer.MAX_VALUE) {
            throw room.exceeded();
        }
        rates = new CurveRates(kind, all);
        positives = positivesAbove;
        negatives = negativesAbove;
        from = kind == CurveKind.ROC && rows > 0 ? 1 : 0;
        size = from;
    }

    @Override
    public Totals all() {
        return rates.all();
    }

    @Override
    public void at(float score, long ofPositives, long ofNegatives) {
        positives += ofPositives;
        negatives += ofNegatives;
        own.add(score, positives, negatives);
        size++;
    }

    @Override
    public void append(Sweep next) {
        EveryPoint below = (EveryPoint) next;
        parts.addAll(below.parts);
        size = Math.addExact(size, below.size - below.from);
    }

    @Override
    public CurveTable table() {
        return this;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double value(int point, int column) {
        int at = point - from;
        if (at < 0) {
            return rates.value(column, Double.NaN, 0, 0);
        }
        int part = 0;
        while (at >= parts.get(part).size()) {
            at -= parts.get(part++).size();
        }
        PointList points = parts.get(part);
        return rates.value(column, points.score(at), points.positives(at), points.negatives(at));
    }
}

package dev.parallax.engine.internal.curve;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * The points of a curve: one for each distinct score as a threshold, or so many of them evenly spread. Of a precision-recall curve
 * those are, at evenly spaced recalls from 0 to 1, the best precision at that recall or a higher one; of other curves, the last points
 * before evenly spaced rates. No point is in between others, and none is left out of account.
 */
public final class CurvePoints implements Sweep {
    private final CurveKind kind;
    private final int spread;
    private Totals all = new Totals(0, 0, 0);
    private long above;
    private long aboveNegative;
    private float[] scores;
    private long[] positives;
    private long[] negatives;
    private int size;

    /**
     * @param spread how many points; 0 for all
     */
    public CurvePoints(CurveKind kind, int spread) {
        this.kind = kind;
        this.spread = spread;
        this.size = spread;
        this.scores = new float[spread];
        this.positives = new long[spread];
        this.negatives = new long[spread];
    }

    @Override
    public void begin(Totals rows, long positivesAbove, long negativesAbove) {
        all = rows;
        above = positivesAbove;
        aboveNegative = negativesAbove;
    }

    @Override
    public Totals all() {
        return all;
    }

    @Override
    public void at(float score, long ofPositives, long ofNegatives) {
        above += ofPositives;
        aboveNegative += ofNegatives;
        if (spread > 0) {
            int place = place();
            if (place >= 0) {
                keep(place, score, above, aboveNegative);
            }
            return;
        }
        if (size == scores.length) {
            grow(Math.max(16, size + (size >> 1)));
        }
        set(size++, score, above, aboveNegative);
    }

    private void grow(int room) {
        scores = Arrays.copyOf(scores, room);
        positives = Arrays.copyOf(positives, room);
        negatives = Arrays.copyOf(negatives, room);
    }

    private void set(int at, float score, long ofPositives, long ofNegatives) {
        scores[at] = score;
        positives[at] = ofPositives;
        negatives[at] = ofNegatives;
    }

    /** Which of the evenly spaced rates a point belongs to; -1 where there is no rate. Whole numbers decide. */
    private int place() {
        long steps = spread - 1L;
        long rows = all.positives() + all.negatives();
        return switch (kind) {
            case PRECISION_RECALL -> all.positives() == 0 ? -1 : (int) (above * steps / all.positives());
            case ROC -> all.negatives() == 0 ? -1 : (int) -Math.floorDiv(-aboveNegative * steps, all.negatives());
            case COVERAGE, CALIBRATION -> rows == 0 ? -1 : (int) -Math.floorDiv(-(above + aboveNegative) * steps, rows);
        };
    }

    /** Keeps the later of two points of one place, or of precisions the better one. */
    private void keep(int at, float score, long ofPositives, long ofNegatives) {
        boolean worse = kind == CurveKind.PRECISION_RECALL
                && isSet(at)
                && ofPositives * negatives[at] < positives[at] * ofNegatives;
        if (!worse) {
            set(at, score, ofPositives, ofNegatives);
        }
    }

    private boolean isSet(int at) {
        return positives[at] + negatives[at] > 0;
    }

    @Override
    public void append(Sweep next) {
        CurvePoints below = (CurvePoints) next;
        if (spread == 0) {
            grow(size + below.size);
            System.arraycopy(below.scores, 0, scores, size, below.size);
            System.arraycopy(below.positives, 0, positives, size, below.size);
            System.arraycopy(below.negatives, 0, negatives, size, below.size);
            size += below.size;
            return;
        }
        for (int i = 0; i < spread; i++) {
            if (below.isSet(i)) {
                keep(i, below.scores[i], below.positives[i], below.negatives[i]);
            }
        }
    }

    /** The columns of the curve's table. */
    public List<Vector> columns() {
        if (spread > 0) {
            settle();
        }
        boolean origin = kind == CurveKind.ROC && all.positives() + all.negatives() > 0;
        int from = origin ? 1 : 0;
        int rows = size + from;
        double[] thresholds = new double[rows];
        double[] first = new double[rows];
        double[] second = new double[rows];
        long[] ofPositives = new long[rows];
        long[] ofNegatives = new long[rows];
        for (int i = 0; i < rows; i++) {
            boolean none = i < from || !isSet(i - from);
            long p = i < from ? 0 : positives[i - from];
            long n = i < from ? 0 : negatives[i - from];
            thresholds[i] = none ? Double.NaN : scores[i - from];
            first[i] = first(i, p, n);
            second[i] = second(p, n);
            ofPositives[i] = kind == CurveKind.COVERAGE ? p + n : p;
            ofNegatives[i] = kind == CurveKind.COVERAGE ? p : n;
        }
        boolean recall = kind == CurveKind.PRECISION_RECALL;
        return List.of(
                new Vector.Doubles(thresholds, rows),
                new Vector.Doubles(recall ? second : first, rows),
                new Vector.Doubles(recall ? first : second, rows),
                new Vector.Longs(Type.INTEGER, ofPositives, rows),
                new Vector.Longs(Type.INTEGER, ofNegatives, rows));
    }

    /** The rate that is drawn to the right. */
    private double first(int row, long p, long n) {
        return switch (kind) {
            case PRECISION_RECALL -> spread > 0 ? row / (spread - 1.0) : share(p, all.positives());
            case ROC -> share(n, all.negatives());
            case COVERAGE, CALIBRATION -> share(p + n, all.positives() + all.negatives());
        };
    }

    /** The rate that is drawn upwards. */
    private double second(long p, long n) {
        return kind == CurveKind.ROC ? share(p, all.positives()) : share(p, p + n);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    /** Lets precisions be those of points with a higher recall where these are better; leaves out places without a point. */
    private void settle() {
        if (kind == CurveKind.PRECISION_RECALL) {
            for (int i = spread - 2; i >= 0; i--) {
                boolean better = isSet(i) && positives[i] * negatives[i + 1] > positives[i + 1] * negatives[i];
                if (isSet(i + 1) && !better) {
                    set(i, scores[i + 1], positives[i + 1], negatives[i + 1]);
                }
            }
            size = all.positives() == 0 ? 0 : spread;
            return;
        }
        int kept = 0;
        for (int i = 0; i < spread; i++) {
            if (isSet(i)) {
                set(kept++, scores[i], positives[i], negatives[i]);
            }
        }
        size = kept;
    }
}

package dev.parallax.engine.internal.curve;

/**
 * So many points of a curve, evenly spread. Of a precision-recall curve those are, at evenly spaced recalls from 0 to 1, the best
 * precision at that recall or a higher one; of other curves, the last points before evenly spaced rates. No point is in between others,
 * and none is left out of account.
 */
public final class SpreadPoints implements CurveSweep, CurveTable {
    private final CurveKind kind;
    private final float[] scores;
    private final long[] positives;
    private final long[] negatives;
    private CurveRates rates;
    private long above;
    private long aboveNegative;
    private int size;

    /**
     * @param points how many, at least 2
     */
    public SpreadPoints(CurveKind kind, int points) {
        this.kind = kind;
        this.scores = new float[points];
        this.positives = new long[points];
        this.negatives = new long[points];
        this.rates = new CurveRates(kind, new Totals(0, 0, 0));
    }

    @Override
    public void begin(Totals all, long positivesAbove, long negativesAbove) {
        rates = new CurveRates(kind, all);
        above = positivesAbove;
        aboveNegative = negativesAbove;
    }

    @Override
    public Totals all() {
        return rates.all();
    }

    @Override
    public void at(float score, long ofPositives, long ofNegatives) {
        above += ofPositives;
        aboveNegative += ofNegatives;
        int place = place();
        if (place >= 0) {
            keep(place, score, above, aboveNegative);
        }
    }

    private void set(int at, float score, long ofPositives, long ofNegatives) {
        scores[at] = score;
        positives[at] = ofPositives;
        negatives[at] = ofNegatives;
    }

    /** Which of the evenly spaced rates a point belongs to; -1 where there is no rate. Whole numbers decide. */
    private int place() {
        long steps = scores.length - 1L;
        long ofPositives = all().positives();
        long ofNegatives = all().negatives();
        return switch (kind) {
            case PRECISION_RECALL -> ofPositives == 0 ? -1 : (int) (above * steps / ofPositives);
            case ROC -> ofNegatives == 0 ? -1 : upwards(aboveNegative * steps, ofNegatives);
            default -> upwards((above + aboveNegative) * steps, ofPositives + ofNegatives);
        };
    }

    private static int upwards(long dividend, long divisor) {
        return (int) -Math.floorDiv(-dividend, divisor);
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
        SpreadPoints below = (SpreadPoints) next;
        for (int i = 0; i < scores.length; i++) {
            if (below.isSet(i)) {
                keep(i, below.scores[i], below.positives[i], below.negatives[i]);
            }
        }
    }

    @Override
    public CurveTable table() {
        size = kind == CurveKind.PRECISION_RECALL ? falling() : together();
        return this;
    }

    @Override
    public int size() {
        return size;
    }

    /** Lets precisions be those of points with a higher recall where these are better. */
    private int falling() {
        for (int i = scores.length - 2; i >= 0; i--) {
            boolean better = isSet(i) && positives[i] * negatives[i + 1] > positives[i + 1] * negatives[i];
            if (isSet(i + 1) && !better) {
                set(i, scores[i + 1], positives[i + 1], negatives[i + 1]);
            }
        }
        return all().positives() == 0 ? 0 : scores.length;
    }

    /** Leaves out places without a point; the curve of a ROC begins where there is no row. */
    private int together() {
        int kept = 0;
        for (int i = 0; i < scores.length; i++) {
            if (isSet(i)) {
                set(kept++, scores[i], positives[i], negatives[i]);
            }
        }
        return kept + origin();
    }

    private int origin() {
        return kind == CurveKind.ROC && all().positives() + all().negatives() > 0 ? 1 : 0;
    }

    @Override
    public double value(int point, int column) {
        int at = point - origin();
        if (kind == CurveKind.PRECISION_RECALL && column == CurveRates.SECOND_RATE) {
            return point / (scores.length - 1.0);
        } else if (at < 0 || !isSet(at)) {
            return rates.value(column, Double.NaN, 0, 0);
        }
        return rates.value(column, scores[at], positives[at], negatives[at]);
    }
}

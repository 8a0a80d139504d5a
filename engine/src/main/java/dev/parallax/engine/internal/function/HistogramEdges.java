package dev.parallax.engine.internal.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The edges of numeric bins, from the smallest and largest value of a stage and the options of {@code hist}. */
public final class HistogramEdges {
    /** The bins where neither their number nor their width is asked for. */
    public static final int DEFAULT_BINS = 20;

    /** The most bins that a histogram may have. */
    public static final int MOST_BINS = 10_000;

    private HistogramEdges() {}

    /** Refuses options that make no bins. */
    static void check(Map<String, Object> options) {
        Object bins = options.get("bins");
        Object width = options.get("width");
        if (bins != null && width != null) {
            throw new TypeMismatch("hist takes bins or width, not both", "leave one of them out");
        } else if (bins != null && !(bins instanceof Long n && n >= 1 && n <= MOST_BINS)) {
            throw new TypeMismatch(
                    "bins must be a whole number from 1 to " + MOST_BINS + ", not " + bins, "write bins: 20");
        } else if (width != null && !(width instanceof Number w && w.doubleValue() > 0)) {
            throw new TypeMismatch("width must be a number above 0, not " + width, "write width: 0.1");
        }
    }

    /**
     * Rising edges, one more than bins, the first at or below {@code low} and the last at or above {@code high}. Bins of a
     * given width start at a multiple of it; a given number of bins divides the range evenly.
     *
     * @param low the smallest value, or NaN if there are no values
     * @throws TypeMismatch if the width makes more than {@link #MOST_BINS} bins
     */
    public static double[] of(double low, double high, Map<String, Object> options) {
        if (Double.isNaN(low)) {
            return of(0, 1, options);
        }
        Object width = options.get("width");
        return width instanceof Number number
                ? byWidth(low, high, number.doubleValue())
                : byCount(low, high, options.get("bins"));
    }

    private static double[] byWidth(double low, double high, double width) {
        Steps steps = new Steps(width);
        double first = steps.stepsBelow(low);
        double last = steps.stepsBelow(high);
        if (steps.edge(last) < high || last == first) {
            last++;
        }
        double bins = last - first;
        if (!(bins <= MOST_BINS)) {
            throw new TypeMismatch(
                    "width " + Numbers.text(width) + " makes more than " + MOST_BINS + " bins from " + Numbers.text(low)
                            + " to " + Numbers.text(high),
                    "write a larger width, or bins: " + DEFAULT_BINS);
        }
        double[] edges = new double[(int) bins + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = steps.edge(first + i) + 0.0;
        }
        return edges;
    }

    private static double[] byCount(double low, double high, @Nullable Object asked) {
        int bins = asked instanceof Long number ? Math.toIntExact(number) : DEFAULT_BINS;
        double from = low == high ? low - 0.5 : low;
        double to = low == high ? high + 0.5 : high;
        double width = to / bins - from / bins;
        if (!(from + width > from && to - width < to)) {
            from = Math.nextDown(low);
            return new double[] {from, Math.nextUp(high)};
        }
        double[] edges = new double[bins + 1];
        for (int i = 0; i < bins; i++) {
            // multiplying before dividing keeps the tenths of a range from 0 to 1 the tenths one reads
            double step = (to - from) * i / bins;
            double part = (double) i / bins;
            edges[i] = Double.isFinite(step) ? from + step : from * (1 - part) + to * part;
        }
        edges[bins] = to;
        return edges;
    }
}

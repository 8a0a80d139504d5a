package dev.parallax.engine.internal.function;

import dev.parallax.engine.Histogram;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Histograms of numbers and dates over given edges: {@code [low, high)}, the last bin closed, decided by comparison. */
final class BinnedHistogram implements ValueCounter {
    private final Type type;
    private final double[] edges;
    private final int bins;
    private final double scale;
    private final DoubleInput input = new DoubleInput();
    private long[] counts = Room.NO_LONGS;
    private long[] nulls = Room.NO_LONGS;

    BinnedHistogram(Type type, double[] edges) {
        this.type = type;
        this.edges = edges;
        this.bins = edges.length - 1;
        this.scale = bins / (edges[bins] - edges[0]);
    }

    @Override
    public void grow(int groups) {
        counts = Room.grown(counts, (long) groups * bins);
        nulls = Room.grown(nulls, groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        double[] values = input.read(arguments[0], size);
        double low = edges[0];
        double high = edges[bins];
        for (int i = 0; i < size; i++) {
            double value = values[i];
            if (value >= low & value <= high) {
                counts[groups[i] * bins + bin(value, low)]++;
            } else if (Double.isNaN(value)) {
                nulls[groups[i]]++;
            } else {
                throw new IllegalArgumentException("outside of the histogram's edges: " + value);
            }
        }
    }

    @Override
    public boolean alike(double low, double high) {
        return low >= edges[0] && high <= edges[bins] && bin(low, edges[0]) == bin(high, edges[0]);
    }

    @Override
    public void add(int group, double value, long rows) {
        if (Double.isNaN(value)) {
            nulls[group] += rows;
        } else {
            counts[group * bins + bin(value, edges[0])] += rows;
        }
    }

    /** A guess by multiplication, put right by comparison with the edges. */
    private int bin(double value, double low) {
        int bin = Math.min(bins - 1, (int) ((value - low) * scale));
        while (value < edges[bin]) {
            bin--;
        }
        while (bin < bins - 1 && value >= edges[bin + 1]) {
            bin++;
        }
        return bin;
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        BinnedHistogram that = (BinnedHistogram) other;
        for (int g = 0; g < groups; g++) {
            for (int b = 0; b < bins; b++) {
                counts[groupOf[g] * bins + b] += that.counts[g * bins + b];
            }
            nulls[groupOf[g]] += that.nulls[g];
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        List<String> labels = labels();
        List<Double> shared = boxed(edges);
        Object[] histograms = new Object[groups];
        for (int g = 0; g < groups; g++) {
            Long[] own = new Long[bins];
            for (int b = 0; b < bins; b++) {
                own[b] = counts[g * bins + b];
            }
            histograms[g] = new Histogram(labels, shared, List.of(own), nulls[g]);
        }
        return new Vector.Objects(Type.HISTOGRAM, histograms, groups);
    }

    private static List<Double> boxed(double[] values) {
        Double[] boxed = new Double[values.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = values[i];
        }
        return List.of(boxed);
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>(bins);
        for (int b = 0; b < bins; b++) {
            labels.add("[" + text(edges[b]) + ", " + text(edges[b + 1]) + (b == bins - 1 ? "]" : ")"));
        }
        return List.copyOf(labels);
    }

    private String text(double edge) {
        boolean day = type == Type.DATE && edge == Math.rint(edge) && Math.abs(edge) < 1e8;
        return day ? LocalDate.ofEpochDay((long) edge).toString() : Numbers.text(edge);
    }
}

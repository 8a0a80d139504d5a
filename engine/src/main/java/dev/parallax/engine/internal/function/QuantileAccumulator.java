package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Exact quantiles: every value is kept with its group, in chunks, and sorted at the end. */
final class QuantileAccumulator implements Accumulator {
    private static final int CHUNK = 1 << 15;

    private final double part;
    private final DoubleInput input = new DoubleInput();
    private final List<int[]> groupChunks = new ArrayList<>();
    private final List<double[]> valueChunks = new ArrayList<>();
    private int filled = CHUNK;

    QuantileAccumulator(double part) {
        this.part = part;
    }

    @Override
    public void grow(int groups) {
        // values carry their group, so nothing depends on how many groups there are
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        double[] values = input.read(arguments[0], size);
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(values[i])) {
                add(groups[i], values[i]);
            }
        }
    }

    private void add(int group, double value) {
        if (filled == CHUNK) {
            groupChunks.add(new int[CHUNK]);
            valueChunks.add(new double[CHUNK]);
            filled = 0;
        }
        groupChunks.get(groupChunks.size() - 1)[filled] = group;
        valueChunks.get(valueChunks.size() - 1)[filled++] = value;
    }

    private int length(int chunk) {
        return chunk == groupChunks.size() - 1 ? filled : CHUNK;
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        QuantileAccumulator that = (QuantileAccumulator) other;
        for (int c = 0; c < that.groupChunks.size(); c++) {
            int[] chunkGroups = that.groupChunks.get(c);
            double[] chunkValues = that.valueChunks.get(c);
            for (int i = 0; i < that.length(c); i++) {
                add(groupOf[chunkGroups[i]], chunkValues[i]);
            }
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        int[] ends = new int[groups + 1];
        for (int c = 0; c < groupChunks.size(); c++) {
            int[] chunk = groupChunks.get(c);
            for (int i = 0; i < length(c); i++) {
                ends[chunk[i] + 1]++;
            }
        }
        for (int g = 0; g < groups; g++) {
            ends[g + 1] = Math.addExact(ends[g + 1], ends[g]);
        }
        double[] sorted = new double[ends[groups]];
        int[] next = Arrays.copyOf(ends, groups);
        for (int c = 0; c < groupChunks.size(); c++) {
            int[] chunkGroups = groupChunks.get(c);
            double[] chunkValues = valueChunks.get(c);
            for (int i = 0; i < length(c); i++) {
                sorted[next[chunkGroups[i]]++] = chunkValues[i];
            }
        }
        double[] results = new double[groups];
        for (int g = 0; g < groups; g++) {
            Arrays.sort(sorted, ends[g], ends[g + 1]);
            results[g] = quantile(sorted, ends[g], ends[g + 1], part);
        }
        return new Vector.Doubles(results, groups);
    }

    /** The quantile of sorted values {@code [from, to)} by linear interpolation, as numpy's default; NaN of none. */
    static double quantile(double[] sorted, int from, int to, double part) {
        int count = to - from;
        if (count == 0) {
            return Double.NaN;
        }
        double place = part * (count - 1);
        int below = (int) Math.min(Math.floor(place), count - 1);
        double low = sorted[from + below];
        double high = sorted[from + Math.min(below + 1, count - 1)];
        double fraction = place - below;
        double step = high - low;
        // numpy counts from the nearer end, so that the ends are met exactly
        return DoubleMap.finite(fraction < 0.5 ? low + step * fraction : high - step * (1 - fraction));
    }
}

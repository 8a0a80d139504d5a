package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/**
 * Exact quantiles: values are kept with their groups, and at the end the two around each quantile are found without sorting. Of
 * counted values only those of the bands that hold the two are kept.
 */
final class QuantileAccumulator implements RankAccumulator {
    private static final int BANDS = 256;

    private final double part;
    private final DoubleInput input = new DoubleInput();
    private final GroupedValues kept = new GroupedValues();
    private long[] counted = Room.NO_LONGS;

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
                // a negative zero is no other value than zero
                kept.add(groups[i], values[i] + 0.0);
            }
        }
    }

    @Override
    public void count(int group, int band, long values) {
        counted = Room.grown(counted, (group + 1L) * BANDS);
        counted[group * BANDS + band] += values;
    }

    @Override
    public int firstWanted(int group) {
        return bandOf(group, lower(countedBelow(group, BANDS)));
    }

    @Override
    public int lastWanted(int group) {
        long values = countedBelow(group, BANDS);
        return bandOf(group, Math.min(lower(values) + 1, values - 1));
    }

    /** The band that has the value of a rank, counted from 0. */
    private int bandOf(int group, long rank) {
        long left = rank;
        int band = -1;
        while (left >= 0) {
            band++;
            left -= counted[group * BANDS + band];
        }
        return band;
    }

    private long countedBelow(int group, int band) {
        long sum = 0;
        for (int at = group * BANDS; at < Math.min(counted.length, group * BANDS + band); at++) {
            sum += counted[at];
        }
        return sum;
    }

    /** The rank, from 0, of the value below the quantile of so many. */
    private long lower(long values) {
        return Math.min((long) Math.floor(part * (values - 1)), values - 1);
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        QuantileAccumulator that = (QuantileAccumulator) other;
        kept.takeOver(that.kept, groupOf);
        for (int at = 0; at < Math.min(that.counted.length, groups * BANDS); at++) {
            if (that.counted[at] != 0) {
                count(groupOf[at / BANDS], at % BANDS, that.counted[at]);
            }
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        GroupedValues.Parts parts = kept.byGroup(groups);
        double[] results = new double[groups];
        Arrays.setAll(results, g -> quantile(g, parts.values(), parts.from(g), parts.to(g)));
        return new Vector.Doubles(results, groups);
    }

    private double quantile(int group, double[] values, int from, int to) {
        long all = countedBelow(group, BANDS);
        long left = all == 0 ? 0 : countedBelow(group, firstWanted(group));
        long count = all == 0 ? to - from : all;
        if (count == 0) {
            return Double.NaN;
        }
        int at = from + (int) (lower(count) - left);
        double low = Ranks.select(values, from, to, at);
        double high = lower(count) + 1 < count ? Ranks.smallest(values, at + 1, to) : low;
        return between(low, high, part * (count - 1) - lower(count));
    }

    /** The quantile of sorted values {@code [from, to)} by linear interpolation, as numpy's default; NaN of none. */
    static double quantile(double[] sorted, int from, int to, double part) {
        int count = to - from;
        if (count == 0) {
            return Double.NaN;
        }
        double place = part * (count - 1);
        int below = (int) Math.min(Math.floor(place), count - 1);
        return between(sorted[from + below], sorted[from + Math.min(below + 1, count - 1)], place - below);
    }

    /** Numpy counts from the nearer end, so that the ends are met exactly. */
    private static double between(double low, double high, double fraction) {
        double step = high - low;
        return DoubleMap.finite(fraction < 0.5 ? low + step * fraction : high - step * (1 - fraction));
    }
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.internal.statistics.Interval;
import dev.parallax.engine.internal.statistics.Resample;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Percentile intervals by the bootstrap: the rows or clusters of a group are drawn anew with replacement, as many as there are, the
 * metric is taken of what was drawn, and its quantiles over all replicates are the ends. What contributes the same to the metric is
 * kept as one unit with a count: rows whose arguments are few values by these, other rows by their place, clusters by their key.
 * Replicates are the same however rows were split among threads.
 */
final class BootstrapIntervals implements IntervalAggregate.Intervals {
    static final int REPLICATES = 2_000;

    /** Draws that take some ten seconds. */
    private static final double MOST_DRAWS = 2e9;

    private static final Object NULL = new Object();

    private final IntervalAggregate of;
    private final MetricAccumulator units;
    private final MetricAccumulator replicate;
    private final boolean clusters;
    private final List<Map<Object, Integer>> unitOf = new ArrayList<>();
    private long[] counts = Room.NO_LONGS;
    private int size;
    private int[] ids = new int[0];
    private long[] weights = Room.NO_LONGS;

    BootstrapIntervals(IntervalAggregate of, Supplier<MetricAccumulator> maker) {
        this.of = of;
        this.units = maker.get();
        this.replicate = maker.get();
        this.clusters = of.method() == IntervalAggregate.Method.CLUSTERS;
        replicate.grow(1);
    }

    @Override
    public void grow(int groups) {
        while (unitOf.size() < groups) {
            unitOf.add(new HashMap<>());
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        ids = ids.length < size ? new int[size] : ids;
        weights = Room.grown(weights, size);
        Vector[] own = Arrays.copyOf(arguments, arguments.length - 1);
        Vector last = arguments[arguments.length - 1];
        boolean few = !clusters && Arrays.stream(own).allMatch(BootstrapIntervals::hasFewValues);
        for (int i = 0; i < size; i++) {
            ids[i] = unit(groups[i], few ? (Object) pattern(own, i) : key(last, i));
            // of rows that are alike the first stands for all
            weights[i] = clusters || counts[ids[i]] == 0 ? 1 : 0;
            counts[ids[i]]++;
        }
        units.add(ids, own, weights, size);
    }

    private static Object key(Vector vector, int row) {
        if (vector instanceof Vector.Codes codes) {
            int code = codes.codes()[row];
            return code < 0 ? NULL : codes.dictionary().text(code);
        } else if (vector instanceof Vector.Longs longs) {
            return longs.values()[row];
        } else if (vector instanceof Vector.Doubles doubles) {
            return doubles.values()[row];
        } else if (vector instanceof Vector.Floats floats) {
            return floats.values()[row];
        } else if (vector instanceof Vector.Bits bits) {
            return bits.get(row);
        }
        Object value = vector instanceof Vector.Texts texts
                ? texts.values()[row]
                : vector instanceof Vector.Constant constant ? constant.value() : null;
        return value == null ? NULL : value;
    }

    private int unit(int group, Object key) {
        Integer known = unitOf.get(group).get(key);
        if (known != null) {
            return known;
        }
        units.grow(size + 1);
        counts = Room.grown(counts, size + 1);
        unitOf.get(group).put(key, size);
        return size++;
    }

    private static boolean hasFewValues(Vector vector) {
        return vector instanceof Vector.Bits || vector instanceof Vector.Codes || vector instanceof Vector.Constant;
    }

    /** One number for all arguments of a row. */
    private static long pattern(Vector[] arguments, int row) {
        long pattern = 0;
        for (Vector argument : arguments) {
            if (argument instanceof Vector.Bits bits) {
                pattern = pattern * 2 + (bits.get(row) ? 1 : 0);
            } else if (argument instanceof Vector.Codes codes) {
                pattern = pattern * (codes.dictionary().size() + 1L) + codes.codes()[row] + 1;
            }
        }
        return pattern;
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        BootstrapIntervals that = (BootstrapIntervals) other;
        for (int g = 0; g < groups; g++) {
            int group = groupOf[g];
            that.unitOf.get(g).forEach((key, theirs) -> {
                int mine = unit(group, key);
                if (clusters || counts[mine] == 0) {
                    units.addTimes(that.units, theirs, mine, 1);
                }
                counts[mine] += that.counts[theirs];
            });
        }
    }

    @Override
    public Interval interval(int group, double level) {
        int[] members = inOrder(unitOf.get(group));
        long[] times = new long[members.length];
        for (int u = 0; u < members.length; u++) {
            times[u] = clusters ? 1 : counts[members[u]];
        }
        if (Double.isNaN(value(members, times))) {
            return Interval.NONE;
        }
        Resample resample = new Resample(times);
        if (resample.cost() * REPLICATES > MOST_DRAWS) {
            throw new QueryException(String.format(
                    "a bootstrap of %,d different rows takes too long%n  give clusters by `by: …`, or `sample` rows first",
                    members.length));
        }
        double[] values = new double[REPLICATES];
        for (int r = 0; r < REPLICATES; r++) {
            values[r] = value(members, resample.next());
        }
        return percentiles(values, level);
    }

    private double value(int[] members, long[] times) {
        replicate.clear(0);
        for (int u = 0; u < members.length; u++) {
            if (times[u] > 0) {
                replicate.addTimes(units, members[u], 0, times[u]);
            }
        }
        return replicate.value(0);
    }

    /** The units in the order of their keys, which no split of the rows among threads changes. */
    private static int[] inOrder(Map<Object, Integer> unitOf) {
        return unitOf.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }

    @SuppressWarnings("unchecked")
    private static final Comparator<Object> ORDER = (left, right) -> left == NULL || right == NULL
            ? Boolean.compare(left == NULL, right == NULL)
            : ((Comparable<Object>) left).compareTo(right);

    private static Interval percentiles(double[] values, double level) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0
                ? Interval.NONE
                : new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    @Override
    public Vector finish(int groups, long total) {
        return of.show(this, groups);
    }
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One metric of two guesses of the same rows, and their difference, absolute or in percent of the base's. */
class DifferenceAccumulator implements MetricAccumulator {
    private final MetricAccumulator base;
    private final MetricAccumulator other;
    private final boolean relative;

    DifferenceAccumulator(MetricAccumulator base, MetricAccumulator other, boolean relative) {
        this.base = base;
        this.other = other;
        this.relative = relative;
    }

    @Override
    public void grow(int groups) {
        base.grow(groups);
        other.grow(groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, long @Nullable [] weights, int size) {
        int half = arguments.length / 2;
        base.add(groups, Arrays.copyOfRange(arguments, 0, half), weights, size);
        other.add(groups, Arrays.copyOfRange(arguments, half, arguments.length), weights, size);
    }

    @Override
    public void addTimes(MetricAccumulator from, int group, int to, long times) {
        DifferenceAccumulator that = (DifferenceAccumulator) from;
        base.addTimes(that.base, group, to, times);
        other.addTimes(that.other, group, to, times);
    }

    @Override
    public void clear(int group) {
        base.clear(group);
        other.clear(group);
    }

    @Override
    public double value(int group) {
        return relativeTo(base.value(group), other.minus(base, group));
    }

    /** The difference as it is asked for. */
    final double relativeTo(double whole, double difference) {
        if (!relative) {
            return difference;
        }
        return whole == 0 ? Double.NaN : 100 * difference / whole;
    }
}

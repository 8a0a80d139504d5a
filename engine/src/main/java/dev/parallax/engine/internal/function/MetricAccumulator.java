package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The state of a metric: sums over rows, in which a row may count any number of times. So a metric can be taken of pixels, by
 * their runs, and of rows or clusters drawn anew, by how often each was drawn.
 */
public interface MetricAccumulator extends Accumulator {
    /**
     * Adds the rows of a batch.
     *
     * @param weights how often each row counts, not negative; null for once each
     */
    void add(int[] groups, Vector[] arguments, long @Nullable [] weights, int size);

    @Override
    default void add(int[] groups, Vector[] arguments, int size) {
        add(groups, arguments, null, size);
    }

    /** Adds group {@code from} of another accumulator of the same call to group {@code to}, so many times. */
    void addTimes(MetricAccumulator other, int from, int to, long times);

    /** Empties a group. */
    void clear(int group);

    /** The figure of a group; NaN for null. */
    double value(int group);

    /** This figure of a group minus that of another accumulator which has met the same rows; NaN if one is null. */
    default double minus(MetricAccumulator base, int group) {
        return value(group) - base.value(group);
    }

    @Override
    default void merge(Accumulator other, int[] groupOf, int groups) {
        for (int g = 0; g < groups; g++) {
            addTimes((MetricAccumulator) other, g, groupOf[g], 1);
        }
    }

    @Override
    default Vector finish(int groups, long total) {
        double[] values = new double[groups];
        for (int g = 0; g < groups; g++) {
            values[g] = value(g);
        }
        return new Vector.Doubles(values, groups);
    }
}

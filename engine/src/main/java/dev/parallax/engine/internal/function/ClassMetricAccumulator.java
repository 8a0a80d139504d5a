package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;

/** A metric of each class of a group against the rest. */
public interface ClassMetricAccumulator extends MetricAccumulator, EachClass {
    /** The figure of a class of a group; NaN for null. */
    double value(int group, String ofClass);

    /** This figure minus that of another accumulator which has met the same rows; NaN if one is null. */
    default double minus(ClassMetricAccumulator base, int group, String ofClass) {
        return value(group, ofClass) - base.value(group, ofClass);
    }

    @Override
    default Vector finish(int[] groups, String[] classes) {
        double[] values = new double[groups.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(groups[i], classes[i]);
        }
        return new Vector.Doubles(values, values.length);
    }
}

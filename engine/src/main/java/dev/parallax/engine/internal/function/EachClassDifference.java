package dev.parallax.engine.internal.function;

import java.util.Collection;

/** The difference of one metric of two guesses for each class against the rest. */
final class EachClassDifference extends DifferenceAccumulator implements ClassMetricAccumulator {
    private final ClassMetricAccumulator base;
    private final ClassMetricAccumulator other;

    EachClassDifference(ClassMetricAccumulator base, ClassMetricAccumulator other, boolean relative) {
        super(base, other, relative);
        this.base = base;
        this.other = other;
    }

    @Override
    public void classes(int group, Collection<String> into) {
        base.classes(group, into);
        other.classes(group, into);
    }

    @Override
    public double value(int group, String ofClass) {
        return relativeTo(base.value(group, ofClass), other.minus(base, group, ofClass));
    }
}

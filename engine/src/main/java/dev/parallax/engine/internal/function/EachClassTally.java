package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.metric.ClassCounts;
import dev.parallax.engine.internal.metric.ClassFigure;
import dev.parallax.engine.internal.metric.Ratio;
import java.util.Collection;

/** A figure of each class against the rest, of truths and guesses counted by class. */
final class EachClassTally extends ClassTally implements ClassMetricAccumulator {
    private final ClassFigure figure;

    EachClassTally(ClassFigure figure) {
        super((counts, classes) -> Double.NaN);
        this.figure = figure;
    }

    @Override
    public void classes(int group, Collection<String> into) {
        for (int each : counts(group).classes()) {
            into.add(domain().text(each));
        }
    }

    @Override
    public double value(int group, String ofClass) {
        return Ratio.of(numerator(group, ofClass), denominator(group, ofClass));
    }

    @Override
    public double minus(ClassMetricAccumulator base, int group, String ofClass) {
        EachClassTally that = (EachClassTally) base;
        return Ratio.difference(
                numerator(group, ofClass),
                denominator(group, ofClass),
                that.numerator(group, ofClass),
                that.denominator(group, ofClass));
    }

    private long numerator(int group, String ofClass) {
        return figure.numerator(counts(group).rights(domain().id(ofClass)));
    }

    private long denominator(int group, String ofClass) {
        ClassCounts counts = counts(group);
        int each = domain().id(ofClass);
        return figure.denominator(counts.truths(each), counts.guesses(each));
    }
}

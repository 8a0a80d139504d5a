package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A metric of the other minus that of the base, over the rows in which both are judged. */
record Difference(FunctionEntry entry, GuessFunction metric, boolean relative) implements AggregateFunction {
    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return relative ? Type.DECIMAL : metric.type(arguments, constants, options);
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        int ingredients = spec.arguments().size() / 2;
        MetricAccumulator base = side(spec, 0, ingredients);
        MetricAccumulator other = side(spec, ingredients, ingredients);
        return base instanceof ClassMetricAccumulator ofBase && other instanceof ClassMetricAccumulator ofOther
                ? new EachClassDifference(ofBase, ofOther, relative)
                : new DifferenceAccumulator(base, other, relative);
    }

    private MetricAccumulator side(Spec spec, int from, int count) {
        return (MetricAccumulator) metric.accumulator(new Spec(
                spec.arguments().subList(from, from + count),
                spec.constants().subList(from, from + count),
                spec.options(),
                spec.edges()));
    }
}

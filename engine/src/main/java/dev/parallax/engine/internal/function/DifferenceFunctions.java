package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a metric gains from the base to the other. */
record DifferenceFunctions(FunctionEntry entry, boolean relative) implements MetricFunction {
    static final List<AggregateFunction> ALL = List.of(
            new DifferenceFunctions(
                    Aggregate.entry(
                            List.of("delta(metric)", "delta(metric, guess, guess)"),
                            "A metric of the other minus that of the base, both over the rows with a truth where both are"
                                    + " present.",
                            "show delta(accuracy), delta(f1(macro)), delta(recall(\"cat\"))",
                            "null if the metric of one of the two is"),
                    false),
            new DifferenceFunctions(
                    Aggregate.entry(
                            List.of("delta_pct(metric)", "delta_pct(metric, guess, guess)"),
                            "The same in percent of the base's metric.",
                            "group by row.weather show delta_pct(accuracy)",
                            "null if the metric of one of the two is, or if the base's is 0"),
                    true));

    @Override
    public AggregateFunction of(GuessFunction metric) {
        return metric instanceof RankedMetric ranked
                ? new RankedDifference(entry, ranked, relative)
                : new Difference(entry, metric, relative);
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        throw new IllegalStateException(entry.name() + " is of a metric");
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        throw new IllegalStateException(entry.name() + " is of a metric");
    }
}

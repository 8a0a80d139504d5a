package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A confidence interval of a metric, which is its argument: {@code ci(delta(accuracy))}. What its entry stands for has no
 * accumulators; those are of the {@link IntervalAggregate} that the binder makes of it and a metric.
 */
public record IntervalFunction(FunctionEntry entry, Part part) implements AggregateFunction {
    static final List<AggregateFunction> ALL = List.of(
            of(
                    Part.BOTH,
                    "ci",
                    "A confidence interval, as text of four digits an end: Wilson's for accuracy and rate, Newcombe's paired one for delta(accuracy), else"
                            + " a bootstrap of 2,000 replicates of the rows, or with `by` of clusters of rows that share a"
                            + " value, such as a patient's.",
                    "show delta(accuracy), ci(delta(accuracy)), ci(f1(base, macro), level: 0.9)"),
            of(
                    Part.LOW,
                    "ci_low",
                    "The lower end of that interval.",
                    "group by row.weather show accuracy(base), ci_low(accuracy(base))"),
            of(
                    Part.HIGH,
                    "ci_high",
                    "The upper end of that interval.",
                    "show ci_high(delta(accuracy), by: row.camera)"));

    /** What is shown of an interval. */
    public enum Part {
        BOTH,
        LOW,
        HIGH
    }

    private static AggregateFunction of(Part part, String name, String doc, String example) {
        List<String> signatures =
                List.of(name + "(metric)", name + "(metric, level: 0.95)", name + "(metric, by: key)");
        String nulls = "null where the metric is; replicates in which it is null are left out";
        return new IntervalFunction(Aggregate.entry(signatures, doc, example, nulls), part);
    }

    @Override
    public List<String> options() {
        return List.of("level", "by");
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return part == Part.BOTH ? Type.TEXT : Type.DECIMAL;
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        throw new IllegalStateException("an interval of nothing");
    }
}

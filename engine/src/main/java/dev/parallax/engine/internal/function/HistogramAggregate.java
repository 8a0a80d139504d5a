package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code hist}: how the values of each group are distributed, over bins that all groups share. */
final class HistogramAggregate implements AggregateFunction {
    private static final FunctionEntry ENTRY = Aggregate.entry(
            List.of("hist(x)", "hist(x, bins: n)", "hist(x, width: w)"),
            "A histogram: of text a bin for each value in class order, of numbers and dates bins of equal width.",
            "group by row.truth show hist(base.guess), hist(row.brightness, bins: 10)",
            "nulls are in no bin, and counted beside them");

    @Override
    public FunctionEntry entry() {
        return ENTRY;
    }

    @Override
    public List<String> options() {
        return List.of("bins", "width");
    }

    @Override
    public boolean needsEdges(List<@Nullable Type> arguments) {
        Type type = arguments.isEmpty() ? null : arguments.get(0);
        return type != null && (type.isNumeric() || type == Type.DATE);
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        new Arguments("hist", arguments)
                .count(1, 1, "hist(x), hist(x, bins: 20) or hist(x, width: 0.1)")
                .plain(0);
        if (!options.isEmpty() && !needsEdges(arguments)) {
            String name = options.keySet().iterator().next();
            throw new TypeMismatch(
                    "hist of text has no " + name + ": each value is a bin", "write hist(x) without " + name);
        }
        HistogramEdges.check(options);
        return Type.HISTOGRAM;
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        Type type = ValueAggregates.known(spec.arguments().get(0));
        return needsEdges(spec.arguments())
                ? new BinnedHistogram(type, Objects.requireNonNull(spec.edges()))
                : new ValueHistogram(type);
    }
}

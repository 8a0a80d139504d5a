package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Aggregates that pick rows: by the order they are in, or by chance. */
record RowAggregates(Aggregate aggregate, Numbering numbering) implements AggregateFunction {
    private static final long MOST = 1000;

    static final List<AggregateFunction> ALL = List.of(
            new RowAggregates(
                    Aggregate.of(
                            List.of("first(x)"),
                            "The first value in the order of the rows: that of the labels' file, or of a sort before.",
                            "sort by base.score desc group by row.truth show first(row.id), max(base.score)",
                            "nulls are skipped; null if nothing is left",
                            call -> {
                                call.arguments().count(1, 1, "first(x)").plain(0);
                                return ValueAggregates.known(call.arguments().at(0));
                            },
                            spec -> new FirstValue(
                                    ValueAggregates.known(spec.arguments().get(0)))),
                    Numbering.PLACE),
            new RowAggregates(
                    Aggregate.of(
                            List.of("sample(x, n)"),
                            "The values of n rows taken at random, by a hash of the id: the same rows each time, in their"
                                    + " order.",
                            "group by row.truth, base.guess show count, sample(row.id, 3)",
                            "nulls are skipped",
                            call -> {
                                call.arguments().count(2, 2, "sample(x, n)").plain(0);
                                count(call.constants());
                                return Type.VALUES;
                            },
                            spec -> new SampledValues(
                                    ValueAggregates.known(spec.arguments().get(0)), count(spec.constants()))),
                    Numbering.HASH));

    private static int count(List<@Nullable Object> constants) {
        Object asked = constants.get(1);
        if (!(asked instanceof Long n && n >= 1 && n <= MOST)) {
            throw new TypeMismatch(
                    "n must be a whole number from 1 to " + MOST + ", not " + (asked == null ? "an expression" : asked),
                    "write sample(x, 3)");
        }
        return n.intValue();
    }

    @Override
    public FunctionEntry entry() {
        return aggregate.entry();
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return aggregate.type(arguments, constants, options);
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        return aggregate.accumulator(spec);
    }
}

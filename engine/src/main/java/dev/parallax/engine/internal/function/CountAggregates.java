package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import java.util.List;

/** Aggregates that count rows. */
final class CountAggregates {
    static final List<AggregateFunction> ALL = List.of(
            Aggregate.of(
                    List.of("count", "count(predicate)", "count(x)"),
                    "The rows; the rows where a predicate holds; the rows where a value is not null.",
                    "group by row.truth show count, count(base.wrong)",
                    "count(x) skips null",
                    call -> {
                        call.arguments()
                                .count(0, 1, "count, count(predicate) or count(x)")
                                .plain(0);
                        return Type.INTEGER;
                    },
                    spec -> new CountAccumulator(
                            spec.arguments().isEmpty()
                                    ? CountAccumulator.Counted.ROWS
                                    : spec.arguments().get(0) == Type.BOOLEAN
                                            ? CountAccumulator.Counted.TRUE
                                            : CountAccumulator.Counted.PRESENT,
                            CountAccumulator.Result.COUNT)),
            Aggregate.of(
                    List.of("rate(predicate)"),
                    "The share of the group's rows where a predicate holds.",
                    "group by row.weather show rate(base.wrong)",
                    "a predicate of null does not hold; null for no rows",
                    call -> {
                        call.arguments().count(1, 1, "rate(predicate)").demand(0, Type.BOOLEAN);
                        return Type.DECIMAL;
                    },
                    spec -> new CountAccumulator(CountAccumulator.Counted.TRUE, CountAccumulator.Result.OF_GROUP)),
            Aggregate.of(
                    List.of("share", "share(predicate)"),
                    "The group's rows, or those where a predicate holds, as a share of all rows that entered the group"
                            + " by.",
                    "group by row.weather show count, share",
                    "a predicate of null does not hold; null for no rows",
                    call -> {
                        call.arguments()
                                .count(0, 1, "share or share(predicate)")
                                .demand(0, Type.BOOLEAN);
                        return Type.DECIMAL;
                    },
                    spec -> new CountAccumulator(
                            spec.arguments().isEmpty() ? CountAccumulator.Counted.ROWS : CountAccumulator.Counted.TRUE,
                            CountAccumulator.Result.OF_TOTAL)),
            new SupportFunction(Aggregate.of(
                    List.of("support", "support(\"class\")"),
                    "The rows that have a truth; those of a class, which under group by class(row.truth) is the group's.",
                    "group by class(row.truth) show support, recall(base)",
                    "rows without a truth do not count",
                    call -> {
                        call.arguments()
                                .count(1, 1, "support or support(\"cat\")")
                                .demand(0, Type.BOOLEAN);
                        return Type.INTEGER;
                    },
                    spec -> new CountAccumulator(CountAccumulator.Counted.TRUE, CountAccumulator.Result.COUNT))));

    private CountAggregates() {}
}

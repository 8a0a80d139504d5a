package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.PredicateCounts.Figure;
import dev.parallax.engine.internal.statistics.BenjaminiHochberg;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether two guesses of the same rows differ by more than chance, judged by the rows that only one of them has right. */
record McNemarAggregates(FunctionEntry entry, Figure figure) implements AggregateFunction {
    static final List<AggregateFunction> ALL = List.of(
            of(
                    Figure.MCNEMAR,
                    "mcnemar",
                    "The p-value of McNemar's exact test: how probable a difference of regressed and fixed rows as large as"
                            + " this one is where the two are equally good.",
                    "show delta(accuracy), mcnemar",
                    "1 if no row is regressed or fixed"),
            of(
                    Figure.MCNEMAR_Q,
                    "mcnemar_q",
                    "The same corrected by Benjamini and Hochberg for that there are many groups: of the groups with at most"
                            + " q, a share of q is there by chance.",
                    "group by row.weather show delta(accuracy), mcnemar, mcnemar_q",
                    "1 if no row is regressed or fixed"),
            of(
                    Figure.MCNEMAR_STATISTIC,
                    "mcnemar_statistic",
                    "McNemar's chi-square, (|b - c| - 1)² / (b + c) of b regressed and c fixed rows.",
                    "show mcnemar_statistic",
                    "null if no row is regressed or fixed"));

    private static AggregateFunction of(Figure figure, String name, String doc, String example, String nulls) {
        return new McNemarAggregates(
                Aggregate.entry(List.of(name, name + "(guess, guess)"), doc, example, nulls), figure);
    }

    @Override
    public List<List<String>> outcomes() {
        return List.of(List.of("regressed"), List.of("fixed"));
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return Type.DECIMAL;
    }

    @Override
    public Vector together(Vector alone) {
        return figure == Figure.MCNEMAR_Q && alone instanceof Vector.Doubles p
                ? new Vector.Doubles(BenjaminiHochberg.qValues(Arrays.copyOf(p.values(), p.size())), p.size())
                : alone;
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        return new PredicateCounts(figure);
    }
}

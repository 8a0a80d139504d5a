package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shares of what two guesses of the same rows got right and wrong, counted where both are present and the truth is known. With
 * a both right, b regressed, c fixed and d both wrong rows, {@code btc} is a/(a+b), {@code bec} d/(b+d), {@code bec_base}
 * d/(c+d). Trust and error compatibility are those of Bansal et al. (2019); the two kinds of the latter are what the
 * documentation and what the code of microsoft/BackwardCompatibilityML say.
 *
 * @param of the outcomes that a share is of
 * @param counted those of them that are counted
 */
record PairAggregates(FunctionEntry entry, String counted, List<String> of) implements AggregateFunction {
    static final List<AggregateFunction> ALL = List.of(
            share(
                    "btc",
                    "Backward trust compatibility: of what base gets right, the share that other gets right too.",
                    "both_right",
                    List.of("both_right", "regressed")),
            share(
                    "bec",
                    "Backward error compatibility: of what other gets wrong, the share that base got wrong too.",
                    "both_wrong",
                    List.of("regressed", "both_wrong")),
            share(
                    "bec_base",
                    "Of what base gets wrong, the share that other gets wrong too.",
                    "both_wrong",
                    List.of("fixed", "both_wrong")));

    private static AggregateFunction share(String name, String doc, String counted, List<String> of) {
        String nulls = "rows without a truth or without both guesses do not count; null if none counts";
        List<String> signatures = List.of(name, name + "(guess, guess)");
        FunctionEntry entry = Aggregate.entry(signatures, doc, "group by row.weather show count, " + name, nulls);
        return new PairAggregates(entry, counted, of);
    }

    @Override
    public List<List<String>> outcomes() {
        return List.of(List.of(counted), of);
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        new Arguments(entry.name(), arguments)
                .count(2, 2, entry.name() + " or " + entry.name() + "(guess, guess)")
                .demand(0, Type.BOOLEAN)
                .demand(1, Type.BOOLEAN);
        return Type.DECIMAL;
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        return new PredicateCounts(PredicateCounts.Figure.OF_SECOND);
    }
}

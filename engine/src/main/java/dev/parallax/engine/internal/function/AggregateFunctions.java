package dev.parallax.engine.internal.function;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of many rows, in the order of the reference. */
public final class AggregateFunctions {
    /** All of them. */
    public static final List<AggregateFunction> ALL = Stream.of(
                    CountAggregates.ALL,
                    ClassMetrics.ALL,
                    ScoreMetrics.ALL,
                    ErrorMetrics.ALL,
                    DifferenceFunctions.ALL,
                    PairAggregates.ALL,
                    ConfusionFunction.ALL,
                    McNemarAggregates.ALL,
                    IntervalFunction.ALL,
                    NumericAggregates.ALL,
                    QuantileAggregates.ALL,
                    ValueAggregates.ALL,
                    RowAggregates.ALL,
                    RankedAggregates.ALL)
            .flatMap(List::stream)
            .toList();

    private AggregateFunctions() {}

    /** The aggregate of this name, or null. */
    public static @Nullable AggregateFunction find(String name) {
        for (AggregateFunction function : ALL) {
            if (function.entry().name().equals(name)) {
                return function;
            }
        }
        return null;
    }
}

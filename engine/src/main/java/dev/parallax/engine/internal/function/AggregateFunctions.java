package dev.parallax.engine.internal.function;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
                    RankedAggregates.ALL,
                    CurveFunctions.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, AggregateFunction> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(each -> each.entry().name(), each -> each));

    private AggregateFunctions() {}

    /** The aggregate of this name, or null. */
    public static @Nullable AggregateFunction find(String name) {
        return BY_NAME.get(name);
    }
}

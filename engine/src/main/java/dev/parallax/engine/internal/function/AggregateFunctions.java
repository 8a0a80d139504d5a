package dev.parallax.engine.internal.function;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of many rows. */
public final class AggregateFunctions {
    private static final Found<AggregateFunction> FOUND = new Found<>(AggregateFunctions::family);

    private AggregateFunctions() {}

    /** All of them, in the order of the reference. */
    public static List<AggregateFunction> all() {
        return Stream.of(
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
    }

    /** The aggregate of this name, or null. */
    public static @Nullable AggregateFunction find(String name) {
        return FOUND.find(name);
    }

    /** Where a name stands. */
    private static List<AggregateFunction> family(String name) {
        return switch (name) {
            case "count", "rate", "share", "support" -> CountAggregates.ALL;
            case "accuracy", "precision", "recall", "f1", "kappa", "mcc" -> ClassMetrics.ALL;
            case "topk", "logloss", "brier", "ece" -> ScoreMetrics.ALL;
            case "mae", "rmse", "r2", "bias" -> ErrorMetrics.ALL;
            case "delta", "delta_pct" -> DifferenceFunctions.ALL;
            case "btc", "bec", "bec_base" -> PairAggregates.ALL;
            case "confusion" -> ConfusionFunction.ALL;
            case "mcnemar", "mcnemar_q", "mcnemar_statistic" -> McNemarAggregates.ALL;
            case "ci", "ci_low", "ci_high" -> IntervalFunction.ALL;
            case "sum", "avg", "min", "max", "stddev", "stddev_pop", "var", "var_pop" -> NumericAggregates.ALL;
            case "median", "quantile" -> QuantileAggregates.ALL;
            case "distinct", "mode", "hist", "values" -> ValueAggregates.ALL;
            case "first", "sample" -> RowAggregates.ALL;
            case "auc", "ap", "micro_ap" -> RankedAggregates.ALL;
            case "pr_curve", "roc_curve", "calibration", "coverage_curve" -> CurveFunctions.ALL;
            default -> List.of();
        };
    }
}

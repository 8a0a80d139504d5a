package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aggregates of sorted numbers. */
final class QuantileAggregates {
    private static final String SKIPPED = "nulls are skipped; null if nothing is left";

    static final List<AggregateFunction> ALL = List.of(
            Aggregate.of(
                    List.of("median(x)"),
                    "The value in the middle, or the mean of the two there.",
                    "group by row.weather show median(row.brightness)",
                    SKIPPED,
                    call -> {
                        call.arguments().count(1, 1, "median(x)").numeric(0);
                        return Type.DECIMAL;
                    },
                    spec -> new QuantileAccumulator(0.5)),
            Aggregate.of(
                    List.of("quantile(x, q)"),
                    "The value below which a part q of the values lies, from 0 to 1, between two values by linear"
                            + " interpolation.",
                    "group by row.weather show quantile(row.brightness, 0.9)",
                    SKIPPED,
                    call -> {
                        call.arguments()
                                .count(2, 2, "quantile(x, q)")
                                .numeric(0)
                                .numeric(1);
                        part(call.constants().get(1));
                        return Type.DECIMAL;
                    },
                    spec -> new QuantileAccumulator(part(spec.constants().get(1)))));

    private QuantileAggregates() {}

    private static double part(@Nullable Object q) {
        if (!(q instanceof Number number)) {
            throw new TypeMismatch("quantile needs a constant as argument 2", "write quantile(x, 0.9)");
        }
        double part = number.doubleValue();
        if (!(part >= 0 && part <= 1)) {
            throw new TypeMismatch(
                    "quantile needs a part from 0 to 1, not " + Numbers.text(part),
                    "write quantile(x, 0.9) for nine tenths");
        }
        return part;
    }
}

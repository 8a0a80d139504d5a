package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.function.ErrorSums.Figure;
import java.util.List;

/** Metrics of guessed numbers. */
final class ErrorMetrics {
    static final List<AggregateFunction> ALL = List.of(
            ofErrors("mae", "The mean absolute error of guessed numbers.", "", Figure.ABSOLUTE),
            ofErrors("rmse", "The root of the mean squared error of guessed numbers.", "", Figure.ROOT_OF_SQUARES),
            ofErrors(
                    "r2",
                    "The coefficient of determination: one minus the squared errors over the squared distances of the truth"
                            + " from its mean.",
                    ", or if the truth is one number throughout",
                    Figure.DETERMINATION),
            ofErrors("bias", "The mean of guess minus truth.", "", Figure.BIAS));

    private ErrorMetrics() {}

    private static AggregateFunction ofErrors(String name, String doc, String alsoNull, Figure figure) {
        return Metric.of(
                Aggregate.entry(
                        List.of(name + "(model)", name + "(guess)", name),
                        doc + " The truth is a number: import labels with --type truth=decimal.",
                        "use prices; show " + name + "(base)",
                        "rows without a truth, without the model or without a guess do not count; null if none counts"
                                + alsoNull),
                () -> new ErrorSums(figure),
                Ingredient.TRUE_NUMBER,
                Ingredient.GUESSED_NUMBER,
                Ingredient.COUNTED);
    }
}

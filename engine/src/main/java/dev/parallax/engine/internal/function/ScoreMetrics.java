package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.function.GuessFunction.Focus;
import dev.parallax.engine.internal.function.PredicateCounts.Figure;
import dev.parallax.engine.internal.metric.ConfidenceBins;
import java.util.List;
import java.util.Map;

/** Metrics of a model's scores. */
final class ScoreMetrics {
    /** Scores are kept this far from 0 and 1 before their logarithm is taken, as scikit-learn does. */
    static final double CLIPPED_AT = 0x1p-52;

    private static final String NOT_COUNTED =
            "rows without a truth or without the model do not count; null if none counts, or if one that does lacks a"
                    + " score";

    private static final int MOST_BINS = 10_000;

    static final List<AggregateFunction> ALL = List.of(
            new Metric(
                    Aggregate.entry(
                            List.of("topk(model, k)", "topk(k)"),
                            "The share of rows whose truth is among the k best scores; among equal scores the guess comes"
                                    + " first, then class order, so that topk(model, 1) is the accuracy of the best score.",
                            "show topk(base, 2), topk([*], 1)",
                            "rows without a truth or without the model do not count; a truth without a score is not among"
                                    + " the best"),
                    Focus.BEST,
                    options -> Metric.Recipe.of(
                            () -> new PredicateCounts(Figure.OF_SECOND), Ingredient.AMONG_BEST, Ingredient.COUNTED)),
            Metric.of(
                    Aggregate.entry(
                            List.of("logloss(model)", "logloss"),
                            "The mean of -ln of the truth's score, which is kept 2⁻⁵² away from 0 and 1; the footer tells"
                                    + " how many were 0.",
                            "group by row.weather show logloss(base)",
                            NOT_COUNTED),
                    () -> new RowMeans(ScoreMetrics::loss),
                    Ingredient.TRUTH_SCORE,
                    Ingredient.COUNTED),
            new Metric(
                    Aggregate.entry(
                            List.of("brier(model)", "brier(model, half)", "brier"),
                            "The mean over rows of the squared differences, summed over the classes, between the scores and"
                                    + " what is true; half of it, with half, is the score that is used for two classes.",
                            "show brier([*]), brier(base, half)",
                            NOT_COUNTED),
                    Focus.HALF,
                    options -> Metric.Recipe.of(
                            () -> new RowMeans(
                                    options.containsKey("half") ? distance -> distance / 2 : distance -> distance),
                            Ingredient.DISTANCE,
                            Ingredient.COUNTED)),
            new Metric(
                    Aggregate.entry(
                            List.of("ece(model)", "ece(model, bins: n)", "ece"),
                            "The expected calibration error: over 15 bins of the guess's score, how far the share that is"
                                    + " right is from the mean score, weighted by rows.",
                            "show ece([*])",
                            NOT_COUNTED),
                    Focus.BINS,
                    options -> {
                        int bins = bins(options);
                        return Metric.Recipe.of(
                                () -> new CalibrationError(bins),
                                Ingredient.CONFIDENCE,
                                Ingredient.RIGHT,
                                Ingredient.COUNTED);
                    }));

    private ScoreMetrics() {}

    private static double loss(double score) {
        return -Math.log(Math.min(Math.max(score, CLIPPED_AT), 1 - CLIPPED_AT));
    }

    private static int bins(Map<String, Object> options) {
        Object bins = options.get("bins");
        if (bins == null) {
            return ConfidenceBins.USUAL;
        } else if (bins instanceof Long n && n >= 1 && n <= MOST_BINS) {
            return n.intValue();
        }
        throw new TypeMismatch(
                "bins must be a whole number from 1 to " + MOST_BINS + ", not " + bins, "write bins: 15");
    }
}

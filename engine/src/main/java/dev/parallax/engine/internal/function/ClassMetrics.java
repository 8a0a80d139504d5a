package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.function.GuessFunction.Focus;
import dev.parallax.engine.internal.function.PredicateCounts.Figure;
import dev.parallax.engine.internal.metric.Average;
import dev.parallax.engine.internal.metric.ClassAverages;
import dev.parallax.engine.internal.metric.ClassFigure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Metrics of guessed classes: what is made of how often each class is the truth, the guess, and both. */
final class ClassMetrics {
    private static final String NOT_COUNTED =
            "rows without a truth or without the model do not count; null if none counts";

    static final List<AggregateFunction> ALL = List.of(
            Metric.of(
                    Aggregate.entry(
                            List.of("accuracy(model)", "accuracy(guess)", "accuracy"),
                            "The share of right guesses among the rows with a truth where the model is present; bare,"
                                    + " of every compared model.",
                            "group by row.weather show accuracy(base), accuracy(other)",
                            NOT_COUNTED),
                    () -> new PredicateCounts(Figure.OF_SECOND),
                    Ingredient.RIGHT,
                    Ingredient.COUNTED),
            ofClass(
                    ClassFigure.PRECISION,
                    Figure.OF_SECOND,
                    "Of the rows guessed to be of a class, the share that is: tp / (tp + fp); or an average over the"
                            + " classes.",
                    "null if nothing is guessed to be of the class, which counts as 0 in an average"),
            ofClass(
                    ClassFigure.RECALL,
                    Figure.OF_FIRST,
                    "Of the rows of a class, the share that was guessed to be: tp / (tp + fn); or an average over the"
                            + " classes.",
                    "null if no row is of the class, which counts as 0 in an average"),
            ofClass(
                    ClassFigure.F1,
                    Figure.HARMONIC,
                    "The harmonic mean of precision and recall of a class: 2 tp / (2 tp + fp + fn); or an average over"
                            + " the classes.",
                    "null if the class is neither a truth nor a guess"),
            Metric.of(
                    Aggregate.entry(
                            List.of("kappa(model)", "kappa(guess)", "kappa"),
                            "Cohen's kappa of truth and guess: how far they agree beyond chance, at most 1.",
                            "show kappa(base), kappa(other)",
                            NOT_COUNTED + ", or if truth and guess are one class throughout"),
                    tally((counts, classes) -> ClassAverages.kappa(counts)),
                    Ingredient.TRUTH,
                    Ingredient.GUESS,
                    Ingredient.COUNTED),
            Metric.of(
                    Aggregate.entry(
                            List.of("mcc(model)", "mcc(guess)", "mcc"),
                            "The correlation of truth and guess, of any number of classes (Matthews, Gorodkin): from -1"
                                    + " to 1.",
                            "show mcc(base), mcc(other)",
                            NOT_COUNTED + ", or if the truth, or the guess, is one class throughout"),
                    tally((counts, classes) -> ClassAverages.correlation(counts)),
                    Ingredient.TRUTH,
                    Ingredient.GUESS,
                    Ingredient.COUNTED));

    private ClassMetrics() {}

    private static Supplier<MetricAccumulator> tally(ClassTally.Figure figure) {
        return () -> new ClassTally(figure);
    }

    private static AggregateFunction ofClass(ClassFigure figure, Figure ofOne, String doc, String nulls) {
        String name = figure.name().toLowerCase(Locale.ROOT);
        List<String> signatures = List.of(
                name + "(model, \"class\")", name + "(model, macro)", name + "(guess, …)", name + "(macro)", name);
        return new Metric(
                Aggregate.entry(
                        signatures,
                        doc + " macro: all classes alike; weighted: by support; micro: their counts together. Alone"
                                + " under group by class(row.truth).",
                        "show " + name + "(base, \"cat\"), " + name + "([*], macro)",
                        nulls),
                Focus.CLASSES,
                options -> recipe(figure, ofOne, options));
    }

    private static Metric.Recipe recipe(ClassFigure figure, Figure ofOne, Map<String, Object> options) {
        if (options.containsKey("class")) {
            return Metric.Recipe.of(() -> new PredicateCounts(ofOne), Ingredient.OF_CLASS, Ingredient.AS_CLASS);
        }
        Average average = Average.find(String.valueOf(options.get("average")));
        return Metric.Recipe.of(
                average == null
                        ? () -> new EachClassTally(figure)
                        : tally((counts, classes) -> ClassAverages.of(figure, average, counts, classes::sorted)),
                Ingredient.TRUTH,
                Ingredient.GUESS,
                Ingredient.COUNTED);
    }
}

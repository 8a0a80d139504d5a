package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.curve.AreaUnderRoc;
import dev.parallax.engine.internal.curve.AveragePrecision;
import java.util.List;

/** Numbers read off the rows in the falling order of their scores. */
final class RankedAggregates {
    static final List<AggregateFunction> ALL = List.of(
            new RankedMetric(
                    Aggregate.entry(
                            List.of("auc(model, \"class\")", "auc(model, average)", "auc(\"class\")"),
                            "The area under the ROC curve of a class against the rest: the chance that a row of the class"
                                    + " has a higher score for it than another row, equal scores counting a half. Averages"
                                    + " are micro (all rows and classes as one), macro (the mean over classes that have"
                                    + " rows) and weighted (by their rows). Alone under group by class(row.truth).",
                            "show auc([*], \"cat\"), auc(base, macro)",
                            "null if no row or every row is of the class, or if a row has no score for it"),
                    GuessFunction.Focus.CLASSES,
                    AreaUnderRoc::new,
                    sweep -> ((AreaUnderRoc) sweep).area()),
            new RankedMetric(
                    Aggregate.entry(
                            List.of("ap(model, \"class\")", "ap(model, average)", "ap(\"class\")"),
                            "The average precision of a class: over its scores as thresholds, falling, the precision times"
                                    + " the recall won, without interpolation. Averages are micro, macro and weighted. Alone under"
                                    + " group by class(row.truth).",
                            "show ap([*], \"cat\"), ap(base, macro)",
                            "null if no row is of the class; rows without a score for it are never found"),
                    GuessFunction.Focus.CLASSES,
                    AveragePrecision::new,
                    sweep -> ((AveragePrecision) sweep).value()),
            new RankedMetric(
                    Aggregate.entry(
                            List.of("micro_ap(model)", "micro_ap"),
                            "The average precision of all rows and classes as one: ap(model, micro).",
                            "show micro_ap([*])",
                            "null if no row has a truth; rows without a score for a class are never found for it"),
                    GuessFunction.Focus.ALL,
                    AveragePrecision::new,
                    sweep -> ((AveragePrecision) sweep).value()));

    private RankedAggregates() {}
}

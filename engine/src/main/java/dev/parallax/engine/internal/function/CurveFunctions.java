package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.curve.CurveKind;
import dev.parallax.engine.internal.function.GuessFunction.Focus;
import java.util.List;

/** The curves: a {@code show} of one is its table. */
final class CurveFunctions {
    private static final String UNSCORED =
            "rows without a truth or a model do not count; rows without a score are below every threshold";

    static final List<AggregateFunction> ALL = List.of(
            new CurveFunction(
                    Aggregate.entry(
                            List.of(
                                    "pr_curve(model, \"class\")",
                                    "pr_curve(model, micro)",
                                    "pr_curve(model, \"class\", points: n)"),
                            "Precision and recall of a class at each of its scores as a threshold, falling; with points, the"
                                    + " best precision at n evenly spaced recalls or higher ones.",
                            "show pr_curve([*], \"cat\", points: 5)",
                            UNSCORED),
                    Focus.CLASS_OR_ALL,
                    CurveKind.PRECISION_RECALL),
            new CurveFunction(
                    Aggregate.entry(
                            List.of(
                                    "roc_curve(model, \"class\")",
                                    "roc_curve(model, micro)",
                                    "roc_curve(model, \"class\", points: n)"),
                            "False and true positive rates of a class at each of its scores as a threshold, falling, after a"
                                    + " point where no row is called the class; with points, the last ones before n evenly"
                                    + " spaced false positive rates.",
                            "show roc_curve(base, \"cat\", points: 5)",
                            UNSCORED),
                    Focus.CLASS_OR_ALL,
                    CurveKind.ROC),
            new CurveFunction(
                    Aggregate.entry(
                            List.of(
                                    "calibration(model)",
                                    "calibration",
                                    "calibration(model, bins: n)",
                                    "calibration(model, \"class\")"),
                            "How often rows of like scores are right: bins of the guess's score, 15 if n is not given, with"
                                    + " their rows, mean score and accuracy; or bins of a class's score, with the rate of"
                                    + " rows that are of the class.",
                            "show calibration(base, bins: 5)",
                            "rows without a truth, a model or a score do not count"),
                    Focus.CLASS_OR_GUESS,
                    CurveKind.CALIBRATION,
                    CurveKind.CLASS_CALIBRATION),
            new CurveFunction(
                    Aggregate.entry(
                            List.of("coverage_curve(model)", "coverage_curve", "coverage_curve(model, points: n)"),
                            "Which share of the rows is answered when only guesses from a score on are, and how many of them"
                                    + " are right.",
                            "show coverage_curve(base) where coverage >= 0.8",
                            UNSCORED),
                    Focus.ALL,
                    CurveKind.COVERAGE));

    private CurveFunctions() {}
}

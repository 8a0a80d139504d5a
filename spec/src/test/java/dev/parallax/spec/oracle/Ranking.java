package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is read off rows by their scores, the plain way: the area under the ROC curve by comparing every positive row with every
 * negative one, the average precision by counting all rows anew for every threshold.
 */
final class Ranking {
    static final Set<String> FUNCTIONS = Set.of("auc", "ap", "micro_ap");
    private static final Set<String> AVERAGES = Set.of("micro", "macro", "weighted");

    private final Evaluator at;
    private final List<OracleRow> rows;

    Ranking(Evaluator at, List<OracleRow> rows) {
        this.at = at;
        this.rows = rows;
    }

    /** A row's score for a class, and whether it is of the class. */
    private record Scored(@Nullable Double score, boolean positive) {}

    /**
     * @param models of one; none for the row's own
     * @param focus a class, or an average over those that the model has scores for
     */
    @Nullable
    Object call(String function, List<Expression> models, @Nullable Expression focus) {
        if (focus == null) {
            return precision(scored(models, classes(models)));
        }
        String of = focus.span().text();
        if (!AVERAGES.contains(of)) {
            return value(function, scored(models, Set.of(String.valueOf(at.value(focus)))));
        }
        Set<String> classes = classes(models);
        return of.equals("micro")
                ? value(function, scored(models, classes))
                : mean(function, models, classes, of.equals("weighted"));
    }

    private @Nullable Double value(String function, List<Scored> scored) {
        return function.equals("auc") ? area(scored) : precision(scored);
    }

    private @Nullable Object mean(String function, List<Expression> models, Set<String> classes, boolean weighted) {
        double sum = 0;
        double weights = 0;
        for (String each : classes) {
            List<Scored> scored = scored(models, Set.of(each));
            Double value = value(function, scored);
            if (value != null) {
                double weight = weighted ? count(scored, true) : 1;
                sum += weight * value;
                weights += weight;
            }
        }
        return weights == 0 ? null : (Object) (sum / weights);
    }

    private int model(Evaluator of, List<Expression> arguments) {
        return arguments.isEmpty()
                ? Math.max(Math.max(0, new Naming(of).own()), of.element())
                : new Naming(of).modelOrNone(arguments.get(0));
    }

    private Set<String> classes(List<Expression> arguments) {
        Set<String> classes = new TreeSet<>();
        for (int m = 0; m < at.setting().comparison().models().size(); m++) {
            boolean asked = at.setting().comparison().stacked() || m == model(at, arguments);
            if (asked) {
                classes.addAll(at.setting().comparison().models().get(m).model().scoreClasses());
            }
        }
        return classes;
    }

    private List<Scored> scored(List<Expression> arguments, Set<String> classes) {
        List<Scored> scored = new ArrayList<>();
        for (OracleRow row : rows) {
            Evaluator of = at.of(row);
            Object truth = of.unit().truth();
            int model = model(of, arguments);
            if (truth != null && of.unit().models().get(model) != null) {
                for (String each : classes) {
                    scored.add(new Scored(at.columns().score(of.unit(), model, each), truth.equals(each)));
                }
            }
        }
        return scored;
    }

    private static long count(List<Scored> scored, boolean positive) {
        return scored.stream().filter(each -> each.positive() == positive).count();
    }

    private static @Nullable Double area(List<Scored> scored) {
        double pairs = (double) count(scored, true) * count(scored, false);
        if (pairs == 0 || scored.stream().anyMatch(each -> each.score() == null)) {
            return null;
        }
        double won = 0;
        for (Scored positive : scored) {
            for (Scored negative : scored) {
                if (positive.positive() && !negative.positive()) {
                    int order = Double.compare(
                            Objects.requireNonNull(positive.score()), Objects.requireNonNull(negative.score()));
                    won += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }

    private static @Nullable Double precision(List<Scored> scored) {
        TreeSet<Double> thresholds = new TreeSet<>();
        scored.stream().map(Scored::score).filter(Objects::nonNull).forEach(thresholds::add);
        double positives = count(scored, true);
        if (positives == 0 || thresholds.isEmpty()) {
            return null;
        }
        double sum = 0;
        double recall = 0;
        for (double threshold : thresholds.descendingSet()) {
            List<Scored> called = scored.stream()
                    .filter(each -> each.score() != null && each.score() >= threshold)
                    .toList();
            double right = count(called, true);
            sum += (right / positives - recall) * (right / called.size());
            recall = right / positives;
        }
        return sum;
    }
}

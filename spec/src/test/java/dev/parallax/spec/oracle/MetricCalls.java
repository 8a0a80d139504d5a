package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.data.TinyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A metric as it is written: what it is, whose guesses it judges, and what stands behind them.
 *
 * @param guesses of one; none where the metric is of all models, or of the row's own
 * @param focus a class, an average, a number; null where nothing is said
 */
record MetricCalls(
        String metric, List<Expression> guesses, @Nullable Expression focus) {
    static final Set<String> DIFFERENCES = Set.of("delta", "delta_pct");
    private static final Set<String> FOCUSED = Set.of("precision", "recall", "f1", "auc", "ap", "topk", "brier");
    private static final Set<String> WORDS = Set.of("macro", "micro", "weighted", "half");

    static boolean is(String function) {
        return Metrics.NAMES.contains(function) || Ranking.FUNCTIONS.contains(function);
    }

    /** Reads a name that stands alone, or a call. */
    static MetricCalls of(Expression expression) {
        return expression instanceof Expression.Name name
                ? new MetricCalls(name.name(), List.of(), null)
                : of(((Expression.Call) expression).function().name(), ((Expression.Call) expression).arguments());
    }

    static MetricCalls of(String metric, List<Expression.Argument> arguments) {
        List<Expression> guesses = new ArrayList<>();
        Expression focus = null;
        for (Expression.Argument argument : arguments) {
            Expression value = argument.value();
            boolean last = argument.equals(arguments.get(arguments.size() - 1));
            if (argument.name() != null || last && isFocus(metric, value)) {
                focus = value;
            } else {
                guesses.add(value);
            }
        }
        return new MetricCalls(metric, guesses, focus);
    }

    private static boolean isFocus(String metric, Expression value) {
        boolean word = value instanceof Expression.Name name && WORDS.contains(name.name());
        boolean literal = value instanceof Expression.TextLiteral || value instanceof Expression.NumberLiteral;
        return FOCUSED.contains(metric) && (word || literal);
    }

    /** Whether it names no guess, and so is of every compared model. */
    static boolean isOfAll(Expression expression) {
        boolean metric = expression instanceof Expression.Name name && is(name.name())
                || expression instanceof Expression.Call call
                        && is(call.function().name());
        return metric && of(expression).guesses().isEmpty();
    }

    /** The value of the metric for the rows of a group. */
    @Nullable
    Object value(Evaluator at, List<OracleRow> rows) {
        if (Ranking.FUNCTIONS.contains(metric)) {
            return new Ranking(at, rows).call(metric, guesses, focus);
        }
        boolean word = focus instanceof Expression.Name name && WORDS.contains(name.name());
        Object value = focus == null ? null : word ? focus.span().text() : at.value(focus);
        return Metrics.of(metric, judged(at, rows), value);
    }

    /** The metric of other less that of base, over the rows where both are there. */
    static @Nullable Object difference(
            Evaluator at, List<OracleRow> rows, List<Expression.Argument> arguments, boolean relative) {
        MetricCalls metric = of(arguments.get(0).value());
        boolean named = arguments.size() == 3;
        MetricCalls base = named ? metric.judging(arguments.get(1).value()) : metric;
        MetricCalls other = named ? metric.judging(arguments.get(2).value()) : metric;
        List<OracleRow> both = rows.stream()
                .filter(row ->
                        base.judges(at.of(0).of(row)) && other.judges(at.of(1).of(row)))
                .toList();
        Object before = base.value(at.of(0), both);
        Object after = other.value(at.of(1), both);
        Object change = Sums.of(Expression.ArithmeticOperator.SUBTRACT, after, before);
        return !relative || change == null
                ? change
                : Scalars.finite(100 * (Double) change / (Double) Objects.requireNonNull(before));
    }

    private MetricCalls judging(Expression guess) {
        return new MetricCalls(metric, List.of(guess), focus);
    }

    private List<Judged> judged(Evaluator at, List<OracleRow> rows) {
        List<Judged> judged = new ArrayList<>();
        for (OracleRow row : rows) {
            Evaluator of = at.of(row);
            Object truth = of.unit().truth();
            if (truth != null && judges(of)) {
                int model = guesses.isEmpty() ? model(of) : new Naming(of).modelOrNone(guesses.get(0));
                judged.add(judged(of, truth, guess(of).guess(), model));
            }
        }
        return judged;
    }

    private static int model(Evaluator of) {
        return Math.max(Math.max(0, new Naming(of).own()), of.element());
    }

    /** Whether there is a guess to be judged: of numbers a null is none. */
    private boolean judges(Evaluator of) {
        return guess(of).present() && (guess(of).guess() != null || !Metrics.OF_NUMBERS.contains(metric));
    }

    private Facts.Guess guess(Evaluator of) {
        return guesses.isEmpty() ? of.columns().guess(of.unit(), model(of)) : new Naming(of).guess(guesses.get(0));
    }

    private static Judged judged(Evaluator of, Object truth, @Nullable Object guess, int model) {
        if (model < 0) {
            return new Judged(truth, guess, null, Map.of(), List.of(), null);
        }
        TinyRow row = Objects.requireNonNull(of.unit().models().get(model));
        TinyModel own = of.setting().comparison().models().get(model).model();
        return new Judged(
                truth,
                guess,
                (Double) row.value("score"),
                row.scores(),
                own.scoreClasses(),
                own.scoreClasses().isEmpty() ? null : (Long) of.columns().model(of.unit(), model, "rank"));
    }
}

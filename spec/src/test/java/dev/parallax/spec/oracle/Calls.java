package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls of functions, by place: of a group, of a list, of a row. */
final class Calls {
    private final Evaluator at;

    Calls(Evaluator at) {
        this.at = at;
    }

    @Nullable
    Object call(Expression.Call call) {
        String function = call.function().name();
        List<Expression> arguments =
                call.arguments().stream().map(Expression.Argument::value).toList();
        if (!call.per().isEmpty()) {
            return at.partitions().value(call, at);
        }
        if (at.row().group() != null && Places.isAggregate(function)) {
            return aggregate(function, call.arguments());
        }
        if (Places.reducible(call)) {
            return new Lists(at).call(function, arguments.get(0));
        }
        if (function.equals("tagged")) {
            return at.setting()
                    .tagged(String.valueOf(at.value(arguments.get(0))))
                    .contains(at.unit().ordinal());
        }
        if (Columns.OF_CELL.contains(function) && last(arguments) instanceof Expression.Arrow cell) {
            Naming naming = new Naming(at);
            Facts.Guess base = arguments.size() == 1 ? naming.guess(0) : naming.guess(arguments.get(0));
            Facts.Guess other = arguments.size() == 1 ? naming.guess(1) : naming.guess(arguments.get(1));
            Object truth = at.unit().truth();
            return Objects.equals(truth, at.value(cell.truth()))
                    && Facts.inCell(function, base, other, truth, at.value(cell.guess()));
        }
        if (Columns.OF_PAIR.contains(function)) {
            Naming naming = new Naming(at);
            return pair(
                    function,
                    naming.guess(arguments.get(0)),
                    naming.guess(arguments.get(1)),
                    at.unit().truth());
        }
        if (Columns.DERIVED.contains(function)) {
            return ofGuess(function, arguments.get(0));
        }
        if (function.equals("if")) {
            return at.holds(arguments.get(0)) ? at.value(arguments.get(1)) : at.value(arguments.get(2));
        }
        List<@Nullable Object> values = new ArrayList<>();
        arguments.forEach(a -> values.add(at.value(a)));
        return Scalars.call(function, values);
    }

    static Object pair(String function, Facts.Guess base, Facts.Guess other, @Nullable Object truth) {
        return switch (function) {
            case "outcome" -> Facts.outcome(base, other, truth);
            case "flipped" -> Facts.flipped(base, other);
            default -> Facts.outcome(base, other, truth).equals(function);
        };
    }

    private @Nullable Object ofGuess(String function, Expression argument) {
        Facts.Guess guess = new Naming(at).guess(argument);
        return switch (function) {
            case "present" -> guess.present();
            case "correct" -> Facts.correct(guess, at.unit().truth());
            case "wrong" -> Facts.wrong(guess, at.unit().truth());
            default -> new Naming(at).member(argument, function);
        };
    }

    /** An aggregate of the group that the row is. */
    @Nullable
    Object aggregate(String function, List<Expression.Argument> named) {
        OracleRow.Members members = Objects.requireNonNull(at.row().group());
        List<OracleRow> rows = members.rows();
        List<Expression> arguments = named.stream()
                .filter(a -> a.name() == null)
                .map(Expression.Argument::value)
                .toList();
        if (function.equals("share") && named.isEmpty()) {
            return Sums.of(Expression.ArithmeticOperator.DIVIDE, (long) rows.size(), (long) members.entered());
        }
        if (MetricCalls.is(function)) {
            return MetricCalls.of(function, named).value(at, rows);
        }
        if (MetricCalls.DIFFERENCES.contains(function)) {
            return MetricCalls.difference(at, rows, named, function.equals("delta_pct"));
        }
        if (function.equals("support")) {
            return support(rows, arguments);
        }
        if (McNemar.FUNCTIONS.contains(function)) {
            return McNemar.call(function, outcomes(rows, arguments));
        }
        if (Columns.SHARES_OF_PAIR.containsKey(function)) {
            return share(rows, arguments, Columns.SHARES_OF_PAIR.get(function));
        }
        if (arguments.isEmpty()) {
            return (long) rows.size();
        }
        Expression argument = arguments.get(0);
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(r -> values.add(at.of(r).value(argument)));
        long hits = values.stream().filter(v -> v != null && !v.equals(false)).count();
        return switch (function) {
            case "count" -> hits;
            case "share" -> Sums.of(Expression.ArithmeticOperator.DIVIDE, hits, (long) members.entered());
            case "rate" -> Sums.of(Expression.ArithmeticOperator.DIVIDE, hits, (long) rows.size());
            case "hist" -> new Bag(values, 0, false);
            case "values" -> new Bag(values, limit(named), false);
            case "sample" -> new Bag(values, (int) parameter(arguments), true);
            default -> new Aggregates(at.setting().order()).call(function, values, parameter(arguments));
        };
    }

    private static int limit(List<Expression.Argument> named) {
        return named.stream()
                .filter(a -> a.name() != null && a.name().name().equals("n"))
                .findFirst()
                .map(a -> Integer.parseInt(a.value().span().text()))
                .orElse(10);
    }

    private double parameter(List<Expression> arguments) {
        return arguments.size() < 2 ? 0 : ((Number) Objects.requireNonNull(at.value(arguments.get(1)))).doubleValue();
    }

    /** Of some outcomes, the share of the one that is the same for both. */
    private @Nullable Object share(List<OracleRow> rows, List<Expression> arguments, List<String> some) {
        List<String> outcomes = outcomes(rows, arguments);
        long counted = outcomes.stream().filter(some.get(0)::equals).count();
        return Sums.of(
                Expression.ArithmeticOperator.DIVIDE,
                counted,
                outcomes.stream().filter(some::contains).count());
    }

    private List<String> outcomes(List<OracleRow> rows, List<Expression> arguments) {
        List<String> outcomes = new ArrayList<>();
        for (OracleRow row : rows) {
            Naming naming = new Naming(at.of(row));
            Facts.Guess base = arguments.isEmpty() ? naming.guess(0) : naming.guess(arguments.get(0));
            Facts.Guess other = arguments.isEmpty() ? naming.guess(1) : naming.guess(arguments.get(1));
            outcomes.add(Facts.outcome(base, other, at.of(row).unit().truth()));
        }
        return outcomes;
    }

    private long support(List<OracleRow> rows, List<Expression> arguments) {
        Object label = arguments.isEmpty() ? null : at.value(arguments.get(0));
        return rows.stream()
                .map(row -> at.of(row).unit().truth())
                .filter(truth -> truth != null && (label == null || truth.equals(label)))
                .count();
    }

    private static @Nullable Expression last(List<Expression> arguments) {
        return arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
    }
}

package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.drill.Counted;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Binds aggregates of two guesses: of base and other, or of the two that are named. */
record PairCalls(UnitBinder units) {
    /** A call over the rows where both guesses are present and the truth is known; behind it are those of its outcomes. */
    AggregateCalls.Bindable bind(AggregateFunction function, List<Expression> written, Span span) {
        String name = function.entry().name();
        List<PairColumns.Guess> pair = units.pair(name, written, "", span);
        Participant base = pair.get(0).model();
        Participant other = pair.get(1).model();
        Plan.Call call = base == null || other == null
                ? call(name, function, pair, span)
                : base.call(name + " " + other.name(), () -> call(name, function, pair, span));
        return new AggregateCalls.Bindable(
                written.isEmpty() ? call : call.named(name(name, written)),
                null,
                new Counted.Where(among(function.outcomes(), written, span), null));
    }

    private static String name(String function, List<Expression> guesses) {
        StringJoiner name = new StringJoiner(", ", function + "(", ")").setEmptyValue(function);
        for (Expression guess : guesses) {
            name.add(QueryFormatter.format(guess));
        }
        return name.toString();
    }

    private Plan.Call call(String name, AggregateFunction function, List<PairColumns.Guess> pair, Span span) {
        List<Bound> arguments = new ArrayList<>();
        for (List<String> outcomes : function.outcomes()) {
            arguments.add(outcomes(outcomes, pair, span));
        }
        return new Plan.Call(name, function, arguments, Map.of(), -1, losses(pair, span));
    }

    /** That the outcome is one of some, as predicates of the guesses. */
    private Bound outcomes(List<String> names, List<PairColumns.Guess> pair, Span span) {
        List<Bound> any = new ArrayList<>(names.size());
        for (String name : names) {
            boolean bothRight = name.equals("both_right");
            boolean baseRight = bothRight || name.equals("regressed");
            boolean otherRight = bothRight || name.equals("fixed");
            any.add(Operands.and(judged(baseRight, pair.get(0), span), judged(otherRight, pair.get(1), span)));
        }
        return Operands.or(any);
    }

    private Bound judged(boolean right, PairColumns.Guess guess, Span span) {
        return units.pairs().judged(right ? "correct" : "wrong", guess, span);
    }

    private List<Plan.Loss> losses(List<PairColumns.Guess> pair, Span span) {
        Bound unlabelled = units.columns().unlabelled(span);
        Bound base = pair.get(0).present();
        Bound labelled = units.columns().labelled(span);
        return List.of(
                new Plan.Loss("unlabelled", unlabelled, false),
                new Plan.Loss(pair.get(0).absent(), Operands.and(labelled, Operands.not(base)), false),
                new Plan.Loss(
                        pair.get(1).absent(),
                        Operands.and(labelled, base, Operands.not(pair.get(1).present())),
                        false));
    }

    /** The same as the text of a query would say it: {@code outcome in ("both_right", "regressed")}. */
    private static Expression among(List<List<String>> outcomes, List<Expression> guesses, Span span) {
        Set<String> names = new LinkedHashSet<>();
        outcomes.forEach(names::addAll);
        List<Expression> texts = new ArrayList<>(names.size());
        for (String text : names) {
            texts.add(new Expression.TextLiteral(text, span));
        }
        return new Expression.In(outcome(guesses, span), texts, false, span);
    }

    private static Expression outcome(List<Expression> guesses, Span span) {
        if (guesses.isEmpty()) {
            return new Expression.Name("outcome", span);
        }
        List<Argument> arguments = new ArrayList<>(guesses.size());
        for (Expression guess : guesses) {
            arguments.add(new Argument(null, guess));
        }
        return new Expression.Call(new Identifier("outcome", span), arguments, List.of(), span);
    }
}

package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.drill.Counted;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.plan.Bound;
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
import java.util.stream.Collectors;

/** Binds aggregates of two guesses: of base and other, or of the two that are named. */
record PairCalls(UnitBinder units) {
    /** A call over the rows where both guesses are present and the truth is known; behind it are those of its outcomes. */
    AggregateCalls.Bindable bind(AggregateFunction function, List<Expression> written, Span span) {
        String name = function.entry().name();
        List<PairColumns.Guess> pair = units.pair(name, written, "", span);
        String guesses = written.isEmpty()
                ? ""
                : written.stream().map(QueryFormatter::format).collect(Collectors.joining(", ", "(", ")"));
        List<Bound> arguments = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>();
        for (List<String> outcomes : function.outcomes()) {
            arguments.add(outcomes(outcomes, pair, span));
            all.addAll(outcomes);
        }
        Plan.Call call = new Plan.Call(name + guesses, function, arguments, Map.of(), -1, losses(pair, span));
        return new AggregateCalls.Bindable(call, null, new Counted.Where(among(all, written, span), null));
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
    private static Expression among(Set<String> names, List<Expression> guesses, Span span) {
        Identifier name = new Identifier("outcome", span);
        Expression outcome = guesses.isEmpty()
                ? new Expression.Name("outcome", span)
                : new Expression.Call(
                        name,
                        guesses.stream().map(guess -> new Argument(null, guess)).toList(),
                        List.of(),
                        span);
        List<Expression> texts = new ArrayList<>(names.size());
        for (String text : names) {
            texts.add(new Expression.TextLiteral(text, span));
        }
        return new Expression.In(outcome, texts, false, span);
    }
}

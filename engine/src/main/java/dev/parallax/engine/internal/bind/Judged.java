package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.drill.Counted;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Span;
import org.jspecify.annotations.Nullable;

/**
 * A guess that metrics judge.
 *
 * @param written the guess as an expression, for the query of the rows behind a figure
 * @param counted which rows it is judged in
 * @param ofList the model that it is of where a list of models was written
 */
record Judged(
        PairColumns.Guess guess,
        Expression written,
        Counted counted,
        @Nullable Participant ofList) {
    private static final Span NOWHERE = new Span(new Source("drill", ""), 0, 0);

    /** How it is called in messages: the model, or the guess as written; empty for the guess of each row's own model. */
    String name() {
        return guess.name();
    }

    /** A column as an expression that nobody typed. */
    static Expression member(String of, String column) {
        return new Expression.Member(new Expression.Name(of, NOWHERE), new Identifier(column, NOWHERE), NOWHERE);
    }
}

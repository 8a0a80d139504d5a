package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two guesses of a row amount to: on base and other, or on any two that are named. */
final class PairColumns {
    /** The names of these columns. */
    static final List<String> NAMES = List.of("outcome", "regressed", "fixed", "flipped");

    /** What any guess may be asked for, not only a model's. */
    static final List<String> JUDGED = List.of("correct", "wrong");

    private final Comparison comparison;
    private final ModelColumns columns;

    PairColumns(Comparison comparison, ModelColumns columns) {
        this.comparison = comparison;
        this.columns = columns;
    }

    /** One side of a pair: a model, or an expression that yields a class; without a name the guess that is meant by none. */
    record Guess(
            String name,
            Bound guess,
            Bound present,
            @Nullable Participant model) {
        /** Why there is none in a row, for the footer. */
        String absent() {
            return name + (model == null ? " null" : " missing");
        }
    }

    Guess guess(Participant model, Span span) {
        return new Guess(model.name(), columns.of(model, "guess", span), new Bound.Presence(model), model);
    }

    /** Present wherever it is not null. */
    static Guess guess(Bound expression, Span span) {
        if (expression.type() != Type.TEXT) {
            throw Errors.at(
                    span,
                    "a guess is a class, and this is " + expression.type().words(),
                    "give a model, or an expression that yields a class: `mode([*].guess)`");
        }
        return new Guess(span.text(), expression, Operands.not(Operands.isNull(expression)), null);
    }

    /** The guess of each row's own model. */
    Guess ofRow(Span span) {
        return new Guess("", columns.row("guess", span), columns.stacked().guesses(), null);
    }

    /** Base and other. */
    List<Guess> pair(String function, Span span) {
        if (comparison.stacked()) {
            throw Stacking.refusedPair(comparison, function, span);
        }
        if (comparison.against() != null && !comparison.hasPair()) {
            throw Errors.at(
                    span,
                    "`" + function + "` is of each model against base, and nothing says which that is",
                    "say `compare " + comparison.against().named().get(0).name() + " as base`");
        }
        if (!comparison.hasPair()) {
            String cure = comparison.models().size() < 2
                    ? "import a second model, or name two guesses: `" + function + "(base, mode([*].guess))`"
                    : "say which: `compare " + comparison.models().get(0).name() + " as base, "
                            + comparison.models().get(1).name() + " as other`";
            throw Errors.at(
                    span,
                    "`" + function + "` needs two models, and "
                            + count(comparison.models().size()) + " compared",
                    cure);
        }
        return List.of(guess(comparison.base(), span), guess(comparison.other(), span));
    }

    private static String count(int models) {
        return models == 0 ? "none is" : models == 1 ? "one is" : models + " are";
    }

    /** A pair column of two guesses. */
    Bound of(String name, Guess base, Guess other, Span span) {
        Bound value =
                switch (name) {
                    case "regressed" -> Operands.and(correct(base, span), wrong(other, span));
                    case "fixed" -> Operands.and(wrong(base, span), correct(other, span));
                    case "flipped" ->
                        Operands.and(
                                base.present(),
                                other.present(),
                                Operands.not(Operands.equal(base.guess(), other.guess())));
                    default -> outcome(base, other, span);
                };
        return new Bound.Derived(name, value, false);
    }

    /** Whether a guess is right, or wrong. */
    Bound judged(String name, Guess guess, Span span) {
        Bound judged = name.equals("correct") ? correct(guess, span) : wrong(guess, span);
        return guess.model() == null ? new Bound.Derived(name, judged, false) : judged;
    }

    private Bound correct(Guess guess, Span span) {
        return columns.correct(guess, span);
    }

    private Bound wrong(Guess guess, Span span) {
        return columns.wrong(guess, span);
    }

    private Bound outcome(Guess base, Guess other, Span span) {
        return Operands.apply(
                "outcome",
                OutcomeKernel::new,
                Type.TEXT,
                columns.unlabelled(span),
                Operands.and(base.present(), other.present()),
                correct(base, span),
                correct(other, span));
    }
}

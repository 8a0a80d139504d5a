package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Which of a group's rows an aggregate is made of, as it was written. Where a list of models made an aggregate for each, the
 * {@code model} is the one that this is of.
 */
public sealed interface Counted {
    /** All of them. */
    record All() implements Counted {}

    /** Those where a predicate holds. */
    record Where(Expression predicate, @Nullable Participant model) implements Counted {}

    /** Those where a value is not null. */
    record Known(Expression value, @Nullable Participant model) implements Counted {}

    /** Those with a truth. */
    record Labelled() implements Counted {}

    /** Those with a truth where a model is present. */
    record Judged(Participant model) implements Counted {}

    /** Those with a truth and a guess. */
    record JudgedGuess(Expression guess, @Nullable Participant model) implements Counted {}
}

package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Which of a group's rows an aggregate is made of, as it was written. Where a list of models made an aggregate for each, the
 * {@code model} is the one that this is of.
 */
public sealed interface Counted {
    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /** All of them. */
    record All() implements Counted {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAll(this);
        }
    }

    /** Those where a predicate holds. */
    record Where(Expression predicate, @Nullable Participant model) implements Counted {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWhere(this);
        }
    }

    /** Those where a value is not null. */
    record Known(Expression value, @Nullable Participant model) implements Counted {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitKnown(this);
        }
    }

    /** Those with a truth. */
    record Labelled() implements Counted {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLabelled(this);
        }
    }

    /** Those with a truth where a model is present. */
    record Judged(Participant model) implements Counted {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitJudged(this);
        }
    }

    /** Those with a truth and a guess. */
    record JudgedGuess(Expression guess, @Nullable Participant model) implements Counted {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitJudgedGuess(this);
        }
    }

    /** Those that count in both. */
    record Both(Counted first, Counted second) implements Counted {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBoth(this);
        }
    }

    /**
     * Those whose truth, or whose guess, is a class.
     *
     * @param name of the class; null for that of the group, where groups are of one class against the rest
     * @param guess as it was written, or a column of the model
     * @param ofTruth whether the truth may be it
     * @param ofGuess whether the guess may be it
     */
    record OfClass(
            @Nullable String name,
            Expression guess,
            @Nullable Participant model,
            boolean ofTruth,
            boolean ofGuess) implements Counted {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOfClass(this);
        }
    }

    /** Those that count and are of a class; without a class all that count. */
    record Either(
            Counted counted,
            @Nullable OfClass first,
            @Nullable OfClass second) implements Counted {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEither(this);
        }
    }

    /** A walk over what aggregates are made of. */
    interface Visitor<R> {
        R visitAll(All all);

        R visitWhere(Where where);

        R visitKnown(Known known);

        R visitLabelled(Labelled labelled);

        R visitJudged(Judged judged);

        R visitJudgedGuess(JudgedGuess judged);

        R visitBoth(Both both);

        R visitOfClass(OfClass ofClass);

        R visitEither(Either either);
    }
}

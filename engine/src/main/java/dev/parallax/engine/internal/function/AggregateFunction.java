package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function of many rows. {@code accuracy} takes two predicates here (right, and counted at all): the binder makes them of a
 * model or a guess expression.
 */
public interface AggregateFunction extends Registered {
    /** What the binder passes for an argument written as a model or a guess: see the class. */
    default boolean takesGuess() {
        return false;
    }

    /**
     * Where it is of two guesses of a row, base's and other's if none are written: the outcomes for which each argument that the
     * binder passes, a predicate, holds. Empty where it is not of a pair.
     */
    default List<List<String>> outcomes() {
        return List.of();
    }

    /** The names of the options that may be written {@code name: value}. */
    default List<String> options() {
        return List.of();
    }

    /** Whether its bins must be known before it starts: {@link Spec#edges}. */
    default boolean needsEdges(List<@Nullable Type> arguments) {
        return false;
    }

    /** What its accumulators are told of rows beside the arguments. */
    default Numbering numbering() {
        return Numbering.NONE;
    }

    /** Vectors of whole numbers that follow the arguments. */
    enum Numbering {
        NONE,
        /** The place of the row in the order of the rows, from 0. */
        PLACE,
        /** A hash of the row's id, and after it the place. */
        HASH
    }

    /**
     * The type of the result.
     *
     * @param constants the values of arguments that are constants, by position; null elsewhere
     * @throws TypeMismatch if it cannot take such arguments, or so many
     */
    Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options);

    /** The values of groups that were each worked out alone, made what they are where the groups are seen together. */
    default Vector together(Vector alone) {
        return alone;
    }

    /** An accumulator for one thread. */
    Accumulator accumulator(Spec spec);

    /**
     * How it was called.
     *
     * @param arguments their types
     * @param constants the values of arguments that are constants, by position; null elsewhere
     * @param options by name; values are Boolean, Long, Double or String
     * @param edges of numeric bins, rising, where {@link #needsEdges}; else null
     */
    record Spec(
            List<@Nullable Type> arguments,
            List<@Nullable Object> constants,
            Map<String, Object> options,
            double @Nullable [] edges) {}
}

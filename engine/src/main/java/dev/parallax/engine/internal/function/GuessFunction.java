package dev.parallax.engine.internal.function;

import java.util.List;
import java.util.Map;

/** A metric: an aggregate that judges the guesses of a model, or an expression that yields a class. */
public interface GuessFunction extends AggregateFunction {
    /** What it takes of a row; the arguments of its accumulators, in this order. */
    List<Ingredient> ingredients(Map<String, Object> options);

    /** What may be written behind the guess. */
    Focus focus();

    /** Whether the guesses are numbers, and not classes. */
    default boolean ofNumbers() {
        return ingredients(Map.of()).contains(Ingredient.GUESSED_NUMBER);
    }

    @Override
    default boolean takesGuess() {
        return true;
    }

    @Override
    default List<String> options() {
        return focus().options();
    }

    /** What a metric looks at, as it is written behind the guess; it comes as an option. */
    enum Focus {
        /** Nothing but the guess. */
        ALL(List.of()),
        /** A class {@code "cat"}, or an average over classes {@code macro}. */
        CLASSES(List.of("class", "average")),
        /** How many of the best scores: {@code 5}. */
        BEST(List.of("k")),
        /** The {@code half}, or all of it. */
        HALF(List.of("half")),
        /** By an option alone, how many bins there are. */
        BINS(List.of("bins"));

        private final List<String> options;

        Focus(List<String> options) {
            this.options = options;
        }

        /** The names of its options. */
        public List<String> options() {
            return options;
        }
    }
}

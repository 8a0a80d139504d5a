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
        /** A class {@code "cat"}, or all classes as one {@code micro}. */
        CLASS_OR_ALL(List.of("class", "average")),
        /** A class {@code "cat"}, or the guess alone. */
        CLASS_OR_GUESS(List.of("class")),
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

        /** Whether a class may stand behind the guess; alone under {@code group by class(row.truth)} it is of each. */
        public boolean takesClass() {
            return this == CLASSES || this == CLASS_OR_ALL || this == CLASS_OR_GUESS;
        }

        /** Whether a call is of classes: of one, of all as one, or, which the option {@code each} says, of each. */
        public boolean isOfClass(Map<String, Object> options) {
            return takesClass()
                    && (this != CLASS_OR_GUESS || options.containsKey("class") || options.containsKey("each"));
        }

        /** The names of its options. */
        public List<String> options() {
            return options;
        }
    }
}

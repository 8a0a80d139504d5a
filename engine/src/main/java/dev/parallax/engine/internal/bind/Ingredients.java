package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.function.Ingredient;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.grammar.Span;
import java.util.Map;

/** Makes of a guess what a metric takes of each row. */
final class Ingredients {
    private final UnitBinder units;
    private final PairColumns.Guess guess;
    private final Bound counted;
    private final Map<String, Object> options;
    private final Span span;

    /**
     * @param counted whether a row is of the metric's population
     * @param span of the metric
     */
    Ingredients(UnitBinder units, PairColumns.Guess guess, Bound counted, Map<String, Object> options, Span span) {
        this.units = units;
        this.guess = guess;
        this.counted = counted;
        this.options = options;
        this.span = span;
    }

    /** The expression of an ingredient. */
    Bound of(Ingredient ingredient) {
        return switch (ingredient) {
            case COUNTED -> counted;
            case RIGHT -> Operands.and(units.columns().correct(guess.guess(), span), counted);
            case TRUTH -> units.columns().classTruth(span);
            case GUESS -> guess.guess();
            case OF_CLASS -> ofClass(units.columns().classTruth(span));
            case AS_CLASS -> ofClass(guess.guess());
        };
    }

    private Bound ofClass(Bound value) {
        return Operands.and(Operands.equal(value, Literals.text(String.valueOf(options.get("class")))), counted);
    }
}

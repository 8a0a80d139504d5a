package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.Ingredient;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression.ComparisonOperator;
import java.util.ArrayList;
import java.util.List;

/** What the footer tells of a metric's rows besides who is missing: guesses and scores that are not there, scores of 0. */
final class MetricLosses {
    private static final double SMALLEST = 0x1p-52;

    private MetricLosses() {}

    /**
     * @param arguments one for each ingredient
     * @param counted whether a row is of the metric's population
     */
    static List<Plan.Loss> of(GuessCalls.Written written, List<Bound> arguments, String name, Bound counted) {
        List<Ingredient> ingredients = written.function().ingredients(written.options());
        List<Plan.Loss> losses = new ArrayList<>();
        for (int i = 0; i < Math.min(arguments.size(), ingredients.size()); i++) {
            Bound value = arguments.get(i);
            switch (ingredients.get(i)) {
                case GUESSED_NUMBER ->
                    losses.add(new Plan.Loss(name + " null", Operands.and(counted, Operands.isNull(value)), false));
                case CONFIDENCE, DISTANCE -> losses.add(unscored(value, counted));
                case TRUTH_SCORE -> {
                    losses.add(unscored(value, counted));
                    Bound least = new Bound.Constant(Type.DECIMAL, SMALLEST);
                    Bound clipped = Operands.compare(ComparisonOperator.LESS, value, least);
                    losses.add(new Plan.Loss("clipped", Operands.and(counted, clipped), false, true));
                }
                default -> {}
            }
        }
        return losses;
    }

    private static Plan.Loss unscored(Bound value, Bound counted) {
        return new Plan.Loss("null for want of scores:", Operands.and(counted, Operands.isNull(value)), false, true);
    }
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.curve.PointRoom;
import dev.parallax.engine.internal.curve.Sweep;
import dev.parallax.engine.internal.vector.Vector;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A number read off rows in the order of their scores: of a class, or an average over classes.
 *
 * @param focus what a call says behind the model; of nothing, all classes stand in one order
 */
record RankedMetric(FunctionEntry entry, Focus focus, Supplier<Sweep> sweeps, ToDoubleFunction<Sweep> value)
        implements GuessFunction, RankedAggregate {
    @Override
    public List<Ingredient> ingredients(Map<String, Object> options) {
        return List.of(Ingredient.COUNTED, Ingredient.SCORES);
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return Type.DECIMAL;
    }

    @Override
    public List<Order> orders(Spec spec) {
        return orders(spec, 0, spec.arguments().size());
    }

    /** The orders of some of the arguments. */
    List<Order> orders(Spec spec, int from, int end) {
        boolean together = focus == Focus.ALL || "micro".equals(spec.options().get("average"));
        return together ? List.of(RankedAggregate.together(from, end)) : RankedAggregate.each(from, end);
    }

    @Override
    public Sweep sweep(Spec spec, PointRoom room) {
        return sweeps.get();
    }

    @Override
    public Vector finish(Spec spec, Sweep[][] swept) {
        double[] values = new double[swept.length];
        for (int group = 0; group < values.length; group++) {
            values[group] = mean(spec, List.of(swept[group]));
        }
        return new Vector.Doubles(values, values.length);
    }

    @Override
    public EachClass finishEach(Spec spec, Sweep[][] swept) {
        List<String> classes = SweptClasses.names(spec, orders(spec));
        return SweptClasses.ofNumbers(classes, swept, (group, ofClass) -> of(ofClass, classes, List.of(swept[group])));
    }

    /** The figure of a class; NaN where its rows have no scores. */
    double of(String ofClass, List<String> classes, List<Sweep> orders) {
        Sweep own = SweptClasses.of(ofClass, classes, orders);
        return own == null ? Double.NaN : value.applyAsDouble(own);
    }

    /** The mean over the orders that have a value. */
    double mean(Spec spec, List<Sweep> orders) {
        boolean weighted = "weighted".equals(spec.options().get("average"));
        double sum = 0;
        double weights = 0;
        for (Sweep order : orders) {
            double own = value.applyAsDouble(order);
            if (!Double.isNaN(own)) {
                double weight = weighted ? order.all().positives() : 1;
                sum += weight * own;
                weights += weight;
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.curve.Sweep;
import dev.parallax.engine.internal.function.AggregateFunction.Spec;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The orders of each class's scores, by group: a class of a group is there where a row is of it.
 *
 * @param classes of the orders, in their order
 * @param swept of each group its orders
 * @param results makes a result of classes of groups each
 */
record SweptClasses(List<String> classes, Sweep[][] swept, BiFunction<int[], String[], Vector> results)
        implements EachClass {
    /** What makes a number of a class of a group; NaN for null. */
    interface Figure {
        double of(int group, String ofClass);
    }

    static EachClass ofNumbers(List<String> classes, Sweep[][] swept, Figure figure) {
        return new SweptClasses(classes, swept, (groups, names) -> {
            double[] values = new double[groups.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = figure.of(groups[i], names[i]);
            }
            return new Vector.Doubles(values, values.length);
        });
    }

    /** The classes that orders are of. */
    static List<String> names(Spec spec, List<RankedAggregate.Order> orders) {
        return orders.stream()
                .map(order -> String.valueOf(spec.constants().get(order.scores().get(0) + 2)))
                .toList();
    }

    /** The order of a class; null where there is none. */
    static @Nullable Sweep of(String ofClass, List<String> classes, List<Sweep> orders) {
        int at = classes.indexOf(ofClass);
        return at < 0 ? null : orders.get(at);
    }

    @Override
    public void classes(int group, Collection<String> into) {
        for (int order = 0; order < classes.size(); order++) {
            if (swept[group][order].all().positives() > 0) {
                into.add(classes.get(order));
            }
        }
    }

    @Override
    public Vector finish(int[] groups, String[] names) {
        return results.apply(groups, names);
    }
}

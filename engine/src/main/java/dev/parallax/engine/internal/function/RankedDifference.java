package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.curve.PointRoom;
import dev.parallax.engine.internal.curve.Sweep;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is read off the order of the other's scores minus what is read off that of the base's, over the rows that both have. */
record RankedDifference(FunctionEntry entry, RankedMetric metric, boolean relative) implements RankedAggregate {
    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return Type.DECIMAL;
    }

    /** The two models may have scores for different classes. */
    private static int half(Spec spec) {
        int at = 1;
        while (spec.arguments().get(at) != Type.BOOLEAN) {
            at += 3;
        }
        return at;
    }

    @Override
    public List<Order> orders(Spec spec) {
        List<Order> orders = new ArrayList<>(metric.orders(spec, 0, half(spec)));
        orders.addAll(metric.orders(spec, half(spec), spec.arguments().size()));
        return orders;
    }

    @Override
    public Sweep sweep(Spec spec, PointRoom room) {
        return metric.sweep(spec, room);
    }

    @Override
    public Vector finish(Spec spec, Sweep[][] swept) {
        int ofBase = metric.orders(spec, 0, half(spec)).size();
        double[] values = new double[swept.length];
        for (int group = 0; group < values.length; group++) {
            List<Sweep> orders = List.of(swept[group]);
            double base = metric.mean(spec, orders.subList(0, ofBase));
            values[group] = difference(base, metric.mean(spec, orders.subList(ofBase, orders.size())));
        }
        return new Vector.Doubles(values, values.length);
    }

    private double difference(double base, double other) {
        double whole = relative ? base / 100 : 1;
        return whole == 0 ? Double.NaN : (other - base) / whole;
    }

    @Override
    public EachClass finishEach(Spec spec, Sweep[][] swept) {
        List<String> classes = SweptClasses.names(spec, orders(spec));
        int ofBase = metric.orders(spec, 0, half(spec)).size();
        return SweptClasses.ofNumbers(classes, swept, (group, ofClass) -> {
            List<Sweep> orders = List.of(swept[group]);
            return difference(
                    metric.of(ofClass, classes.subList(0, ofBase), orders.subList(0, ofBase)),
                    metric.of(ofClass, classes.subList(ofBase, classes.size()), orders.subList(ofBase, orders.size())));
        });
    }
}

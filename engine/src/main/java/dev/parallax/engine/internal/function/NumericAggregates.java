package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.AggregateFunction.Spec;
import java.util.List;
import java.util.function.Function;

/** Aggregates of numbers, and the smallest and largest of anything. */
final class NumericAggregates {
    private static final String SKIPPED = "nulls are skipped; null if nothing is left";

    static final List<AggregateFunction> ALL = List.of(
            Aggregate.of(
                    List.of("sum(x)"),
                    "The sum; of whole numbers exact.",
                    "group by row.weather show sum(row.size)",
                    SKIPPED,
                    call -> numeric(call, true),
                    spec -> spec.arguments().get(0) == Type.INTEGER ? new LongSums(false) : new DoubleSums(false)),
            Aggregate.of(
                    List.of("avg(x)"),
                    "The mean.",
                    "group by row.weather show avg(row.brightness)",
                    SKIPPED,
                    call -> numeric(call, false),
                    spec -> spec.arguments().get(0) == Type.INTEGER ? new LongSums(true) : new DoubleSums(true)),
            extreme("min", "The smallest value; of text the first in class order.", true),
            extreme("max", "The largest value; of text the last in class order.", false),
            moments("stddev", "The standard deviation of a sample (n - 1).", true, true),
            moments("stddev_pop", "The standard deviation of a population (n).", false, true),
            moments("var", "The variance of a sample (n - 1).", true, false),
            moments("var_pop", "The variance of a population (n).", false, false));

    private NumericAggregates() {}

    private static Type numeric(Aggregate.Call call, boolean keepsIntegers) {
        Arguments arguments = call.arguments();
        arguments.count(1, 1, arguments.name() + "(x)").numeric(0);
        return keepsIntegers && arguments.at(0) == Type.INTEGER ? Type.INTEGER : Type.DECIMAL;
    }

    private static AggregateFunction moments(String name, String doc, boolean sample, boolean root) {
        return Aggregate.of(
                List.of(name + "(x)"),
                doc,
                "group by row.weather show " + name + "(row.brightness)",
                "nulls are skipped; null if fewer than " + (sample ? "two values are" : "one value is") + " left",
                call -> numeric(call, false),
                spec -> new Moments(sample, root));
    }

    private static AggregateFunction extreme(String name, String doc, boolean smallest) {
        Function<Spec, Accumulator> making = spec -> {
            Type type = spec.arguments().get(0);
            if (type == Type.TEXT) {
                return new ChosenValue(type, (count, bestCount, order) -> smallest ? order < 0 : order > 0);
            }
            return type == null || type == Type.DECIMAL ? new DoubleExtreme(smallest) : new LongExtreme(type, smallest);
        };
        return Aggregate.of(
                List.of(name + "(x)"),
                doc,
                "group by row.weather show " + name + "(row.taken), " + name + "(row.brightness)",
                SKIPPED,
                call -> {
                    call.arguments().count(1, 1, name + "(x)").plain(0);
                    Type type = call.arguments().at(0);
                    return type == null ? Type.DECIMAL : type;
                },
                making);
    }
}

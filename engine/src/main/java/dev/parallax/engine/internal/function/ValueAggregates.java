package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aggregates of the values that occur, of any type. */
final class ValueAggregates {
    static final List<AggregateFunction> ALL = List.of(
            Aggregate.of(
                    List.of("distinct(x)"),
                    "The number of different values.",
                    "group by row.weather show distinct(base.guess)",
                    "nulls are skipped",
                    call -> {
                        call.arguments().count(1, 1, "distinct(x)").plain(0);
                        return Type.INTEGER;
                    },
                    spec -> new Distinct(known(spec.arguments().get(0)))),
            Aggregate.of(
                    List.of("mode(x)"),
                    "The most frequent value; of equally frequent ones the first in class order.",
                    "group by row.truth show mode(base.guess)",
                    "nulls are skipped; null if nothing is left",
                    call -> {
                        call.arguments().count(1, 1, "mode(x)").plain(0);
                        return known(call.arguments().at(0));
                    },
                    spec -> new ChosenValue(
                            known(spec.arguments().get(0)),
                            (count, bestCount, order) -> count > bestCount || count == bestCount && order < 0)),
            new HistogramAggregate(),
            new ValuesAggregate());

    private ValueAggregates() {}

    /** The type, TEXT for the literal null. */
    static Type known(@Nullable Type type) {
        return type == null ? Type.TEXT : type;
    }

    private static final class Distinct implements Accumulator {
        private final CountedValues values;

        Distinct(Type type) {
            this.values = new CountedValues(type);
        }

        @Override
        public void grow(int groups) {
            values.grow(groups);
        }

        @Override
        public void add(int[] groups, Vector[] arguments, int size) {
            values.add(groups, arguments[0], size);
        }

        @Override
        public void merge(Accumulator other, int[] groupOf, int groups) {
            values.merge(((Distinct) other).values, groupOf);
        }

        @Override
        public Vector finish(int groups, long total) {
            long[] counts = new long[groups];
            values.forEach((group, value, count) -> counts[group]++);
            return new Vector.Longs(Type.INTEGER, counts, groups);
        }
    }
}

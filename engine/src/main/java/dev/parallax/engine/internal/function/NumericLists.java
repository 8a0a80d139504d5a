package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** List functions of numbers. */
final class NumericLists {
    private static final String NULLS = "absent models and nulls are skipped; null if nothing is left";
    private static final String FITS = ", or if it does not fit in 64 bits";

    static final List<ListFunction> ALL = List.of(
            Listed.of(
                    "sum",
                    "The sum; of whole numbers exact.",
                    "show row.id, sum([*].score) limit 5",
                    NULLS + FITS,
                    call -> call.numeric(0).at(0) == Type.INTEGER ? Type.INTEGER : Type.DECIMAL,
                    element -> element == Type.INTEGER
                            ? new Longs(false)
                            : new DecimalLists(NumericLists::sum, ListColumns.sums(false))),
            decimal("avg", "The mean.", (values, count) -> sum(values, count) / count, ListColumns.sums(true)),
            Listed.of(
                    "spread",
                    "The largest minus the smallest; of dates in days.",
                    "derive s = spread([*].score[\"cat\"]) sort by s desc limit 5 show row.id, s",
                    NULLS + FITS,
                    call -> {
                        Type type = call.at(0);
                        if (type == Type.DATE) {
                            return Type.INTEGER;
                        }
                        call.numeric(0);
                        return type == Type.INTEGER ? Type.INTEGER : Type.DECIMAL;
                    },
                    element -> element == Type.DECIMAL
                            ? new DecimalLists(NumericLists::spread, ListColumns.spread())
                            : new Longs(true)),
            decimal(
                    "median",
                    "The value in the middle, or the mean of the two there.",
                    (values, count) -> {
                        Arrays.sort(values, 0, count);
                        return QuantileAccumulator.quantile(values, 0, count, 0.5);
                    },
                    null),
            decimal(
                    "stddev",
                    "The standard deviation of a sample (n - 1).",
                    (values, count) -> Moments.of(squares(values, count), count, true, true),
                    ListColumns.moments(true, true)),
            decimal(
                    "stddev_pop",
                    "The standard deviation of a population (n).",
                    (values, count) -> Moments.of(squares(values, count), count, false, true),
                    ListColumns.moments(false, true)),
            decimal(
                    "var",
                    "The variance of a sample (n - 1).",
                    (values, count) -> Moments.of(squares(values, count), count, true, false),
                    ListColumns.moments(true, false)),
            decimal(
                    "var_pop",
                    "The variance of a population (n).",
                    (values, count) -> Moments.of(squares(values, count), count, false, false),
                    ListColumns.moments(false, false)));

    private NumericLists() {}

    private static ListFunction decimal(
            String name, String doc, DecimalLists.OfRow function, @Nullable ListColumns columns) {
        boolean sample = name.equals("stddev") || name.equals("var");
        return Listed.of(
                name,
                doc,
                "derive v = " + name + "([*].score[\"cat\"]) sort by v desc limit 5 show row.id, v",
                sample ? "absent models and nulls are skipped; null if fewer than two values are left" : NULLS,
                call -> {
                    call.numeric(0);
                    return Type.DECIMAL;
                },
                element -> new DecimalLists(function, columns));
    }

    /** Compensated, so that the mean of equal values is that value. */
    private static double sum(double[] values, int count) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < count; i++) {
            double value = values[i];
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        return sum + lost;
    }

    /** By Welford's recurrence, so that equal values differ by exactly nothing. */
    private static double squares(double[] values, int count) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double delta = values[i] - mean;
            mean += delta / (i + 1);
            squares += delta * (values[i] - mean);
        }
        return squares;
    }

    private static double spread(double[] values, int count) {
        double least = values[0];
        double most = values[0];
        for (int i = 1; i < count; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        return most - least;
    }

    /** The sum or the spread of whole numbers, the spread of dates. */
    private static final class Longs implements ListFunction.Reduction {
        private final boolean spread;
        private LongInput[] inputs = {};
        private long[] out = Room.NO_LONGS;

        Longs(boolean spread) {
            this.spread = spread;
        }

        @Override
        public Vector apply(Vector[] elements, Vector.Bits[] present, int size) {
            if (inputs.length != elements.length) {
                inputs = new LongInput[elements.length];
                Arrays.setAll(inputs, k -> new LongInput());
            }
            long[][] read = new long[elements.length][];
            for (int k = 0; k < elements.length; k++) {
                read[k] = inputs[k].read(elements[k], size);
            }
            out = Room.longs(out, size);
            for (int i = 0; i < size; i++) {
                out[i] = reduce(read, present, i);
            }
            return new Vector.Longs(Type.INTEGER, out, size);
        }

        private long reduce(long[][] read, Vector.Bits[] present, int row) {
            int count = 0;
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            long sum = 0;
            long carries = 0;
            for (int k = 0; k < read.length; k++) {
                long value = read[k][row];
                if (value != Vector.NULL_LONG && (present[k].words()[row >> 6] >>> row & 1) != 0) {
                    count++;
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                    long next = sum + value;
                    carries += ((sum ^ next) & (value ^ next)) < 0 ? Long.signum(value) : 0;
                    sum = next;
                }
            }
            if (count == 0) {
                return Vector.NULL_LONG;
            }
            return spread ? difference(most, least) : carries == 0 ? sum : Vector.NULL_LONG;
        }

        private static long difference(long most, long least) {
            long difference = most - least;
            return difference < 0 ? Vector.NULL_LONG : difference;
        }
    }
}

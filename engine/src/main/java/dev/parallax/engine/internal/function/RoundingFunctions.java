package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Functions that make numbers coarser. Whole numbers stay whole, and decimals stay decimals. */
final class RoundingFunctions {
    static final List<ScalarFunction> ALL = List.of(
            Scalar.of(
                    List.of("round(x)", "round(x, digits)"),
                    "The nearest number with so many digits after the point, halves away from zero; negative digits"
                            + " round to tens, hundreds and so on.",
                    "derive light = round(row.brightness, 1) group by light show count",
                    "null if x or digits is null, or the result does not fit in 64 bits",
                    call -> {
                        call.count(1, 2, "round(x) or round(x, digits)")
                                .numeric(0)
                                .demand(1, Type.INTEGER);
                        Type type = call.at(0);
                        return type == null ? Type.DECIMAL : type;
                    },
                    call -> call.at(0) == Type.INTEGER ? new RoundLongs() : new RoundDoubles()),
            coarser("floor(x)", "The largest whole number that is not above x.", Math::floor),
            coarser("ceil(x)", "The smallest whole number that is not below x.", Math::ceil),
            coarser("trunc(x)", "x without its fraction.", x -> x < 0 ? Math.ceil(x) : Math.floor(x)),
            Scalar.of(
                    "bucket(x, width)",
                    "The lower edge of the interval of this width that holds x; the intervals start at 0.",
                    "group by bucket(row.brightness, 0.1) as light show count, accuracy(base)",
                    "null if x or width is null, width is not above 0, or the edge does not fit in 64 bits",
                    call -> {
                        call.count(2, 2, "bucket(x, width)").numeric(0).numeric(1);
                        boolean whole = call.at(0) == Type.INTEGER && call.at(1) == Type.INTEGER;
                        return whole ? Type.INTEGER : Type.DECIMAL;
                    },
                    call -> call.at(0) == Type.INTEGER && call.at(1) == Type.INTEGER
                            ? new BucketLongs()
                            : new BucketDoubles()));

    private RoundingFunctions() {}

    private static Scalar coarser(String signature, String doc, DoubleUnaryOperator function) {
        String name = signature.substring(0, signature.indexOf('('));
        return Scalar.of(
                signature,
                doc,
                "show row.id, " + name + "(10 * row.brightness) limit 5",
                "null for null",
                NumericFunctions::same,
                call -> call.at(0) == Type.INTEGER
                        ? new LongMap(Type.INTEGER, value -> value)
                        : new DoubleMap(function));
    }

    /** As numpy and DuckDB: scale, round, scale back; where the scale is no exact double, by way of the decimals. */
    private static double rounded(double value, long digits) {
        if (Double.isNaN(value) || (digits >= 0 && value == Math.rint(value)) || digits > 330) {
            return value;
        } else if (digits < -310) {
            return 0;
        } else if (Math.abs(digits) > 22) {
            return new BigDecimal(value)
                    .setScale((int) digits, RoundingMode.HALF_UP)
                    .doubleValue();
        }
        double scale = Math.pow(10, Math.abs(digits));
        double scaled = digits < 0 ? value / scale : value * scale;
        double whole = Math.copySign(Math.floor(Math.abs(scaled)), scaled);
        if (Math.abs(scaled - whole) >= 0.5) {
            whole += Math.copySign(1, scaled);
        }
        double result = digits < 0 ? whole * scale : whole / scale;
        return Double.isInfinite(scaled) ? value : result + 0.0;
    }

    private static final class RoundDoubles implements Kernel {
        private final DoubleInput input = new DoubleInput();
        private final LongInput digitsInput = new LongInput();
        private double[] out = Room.NO_DOUBLES;

        @Override
        public Vector apply(Vector[] arguments, int size) {
            double[] values = input.read(arguments[0], size);
            long[] digits = arguments.length > 1 ? digitsInput.read(arguments[1], size) : null;
            out = Room.doubles(out, size);
            for (int i = 0; i < size; i++) {
                long places = digits == null ? 0 : digits[i];
                out[i] = places == Vector.NULL_LONG ? Double.NaN : DoubleMap.finite(rounded(values[i], places));
            }
            return new Vector.Doubles(out, size);
        }
    }

    private static final class RoundLongs implements Kernel {
        private final LongInput input = new LongInput();
        private final LongInput digitsInput = new LongInput();
        private long[] out = Room.NO_LONGS;

        @Override
        public Vector apply(Vector[] arguments, int size) {
            long[] values = input.read(arguments[0], size);
            long[] digits = arguments.length > 1 ? digitsInput.read(arguments[1], size) : null;
            out = Room.longs(out, size);
            for (int i = 0; i < size; i++) {
                long places = digits == null ? 0 : digits[i];
                boolean absent = values[i] == Vector.NULL_LONG || places == Vector.NULL_LONG;
                out[i] = absent ? Vector.NULL_LONG : rounded(values[i], places);
            }
            return new Vector.Longs(Type.INTEGER, out, size);
        }

        private static long rounded(long value, long digits) {
            if (digits >= 0) {
                return value;
            } else if (digits < -19) {
                return 0;
            }
            BigInteger scale = BigInteger.TEN.pow((int) -digits);
            BigDecimal scaled = new BigDecimal(BigInteger.valueOf(value), (int) -digits);
            BigInteger whole = scaled.setScale(0, RoundingMode.HALF_UP).toBigInteger();
            BigInteger result = whole.multiply(scale);
            return result.bitLength() > 63 ? Vector.NULL_LONG : result.longValue();
        }
    }

    private static final class BucketLongs implements Kernel {
        private final LongInput input = new LongInput();
        private final LongInput widthInput = new LongInput();
        private long[] out = Room.NO_LONGS;

        @Override
        public Vector apply(Vector[] arguments, int size) {
            long[] values = input.read(arguments[0], size);
            long[] widths = widthInput.read(arguments[1], size);
            out = Room.longs(out, size);
            for (int i = 0; i < size; i++) {
                boolean absent = values[i] == Vector.NULL_LONG || widths[i] <= 0;
                out[i] = absent ? Vector.NULL_LONG : edge(values[i], widths[i]);
            }
            return new Vector.Longs(Type.INTEGER, out, size);
        }

        private static long edge(long value, long width) {
            long below = Math.floorMod(value, width);
            boolean fits = value >= 0 || value - Long.MIN_VALUE > below;
            return fits ? value - below : Vector.NULL_LONG;
        }
    }

    private static final class BucketDoubles implements Kernel {
        private final DoubleInput input = new DoubleInput();
        private final DoubleInput widthInput = new DoubleInput();
        private double[] out = Room.NO_DOUBLES;
        private Steps steps = new Steps(1);

        @Override
        public Vector apply(Vector[] arguments, int size) {
            double[] values = input.read(arguments[0], size);
            double[] widths = widthInput.read(arguments[1], size);
            out = Room.doubles(out, size);
            for (int i = 0; i < size; i++) {
                double width = widths[i];
                if (Double.isNaN(values[i]) || !(width > 0)) {
                    out[i] = Double.NaN;
                } else {
                    if (width != steps.width()) {
                        steps = new Steps(width);
                    }
                    out[i] = DoubleMap.finite(steps.below(values[i]));
                }
            }
            return new Vector.Doubles(out, size);
        }
    }
}

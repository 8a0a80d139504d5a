package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Functions of numbers. */
final class NumericFunctions {
    private static final String NOT_FINITE = "null for null, and where the result is not a finite number";

    static final List<ScalarFunction> ALL = List.of(
            Scalar.of(
                    "abs(x)",
                    "The distance from zero.",
                    "show row.id, abs(row.brightness - 0.5) as off sort by off desc limit 5",
                    "null for null",
                    NumericFunctions::same,
                    call -> same(call) == Type.INTEGER
                            ? new LongMap(Type.INTEGER, Math::abs)
                            : new DoubleMap(Math::abs)),
            Scalar.of(
                    "sign(x)",
                    "-1, 0 or 1.",
                    "derive side = sign(row.brightness - 0.5) group by side show count",
                    "null for null",
                    call -> {
                        same(call);
                        return Type.INTEGER;
                    },
                    call -> new Sign()),
            decimal("sqrt(x)", "The square root.", "show row.id, sqrt(row.size) limit 5", Math::sqrt),
            decimal("ln(x)", "The natural logarithm.", "show row.id, ln(row.size) limit 5", Math::log),
            decimal("log10(x)", "The decimal logarithm.", "show row.id, log10(row.size) limit 5", Math::log10),
            decimal("log2(x)", "The binary logarithm.", "show row.id, log2(row.size) limit 5", x -> {
                double rounded = Math.rint(Math.log(x) / Math.log(2));
                return Math.abs(rounded) < 1023 && Math.scalb(1.0, (int) rounded) == x
                        ? rounded
                        : Math.log(x) / Math.log(2);
            }),
            decimal("exp(x)", "e to the power of x.", "show row.id, exp(row.brightness) limit 5", Math::exp),
            Scalar.of(
                    "pow(x, y)",
                    "x to the power of y.",
                    "show row.id, pow(row.brightness, 2) limit 5",
                    NOT_FINITE,
                    call -> {
                        call.count(2, 2, "pow(x, y)").numeric(0).numeric(1);
                        return Type.DECIMAL;
                    },
                    call -> new Power()));

    private NumericFunctions() {}

    /** One number gives its own type. */
    static Type same(Arguments call) {
        call.count(1, 1, call.name() + "(x)").numeric(0);
        Type type = call.at(0);
        return type == null ? Type.DECIMAL : type;
    }

    private static Scalar decimal(String signature, String doc, String example, DoubleUnaryOperator function) {
        return Scalar.of(
                signature,
                doc,
                example,
                NOT_FINITE,
                call -> {
                    same(call);
                    return Type.DECIMAL;
                },
                call -> new DoubleMap(function));
    }

    private static final class Sign implements Kernel {
        private final DoubleInput input = new DoubleInput();
        private long[] out = Room.NO_LONGS;

        @Override
        public Vector apply(Vector[] arguments, int size) {
            double[] values = input.read(arguments[0], size);
            out = Room.longs(out, size);
            for (int i = 0; i < size; i++) {
                double value = values[i];
                out[i] = Double.isNaN(value) ? Vector.NULL_LONG : value > 0 ? 1 : value < 0 ? -1 : 0;
            }
            return new Vector.Longs(Type.INTEGER, out, size);
        }
    }

    private static final class Power implements Kernel {
        private final DoubleInput base = new DoubleInput();
        private final DoubleInput exponent = new DoubleInput();
        private double[] out = Room.NO_DOUBLES;

        @Override
        public Vector apply(Vector[] arguments, int size) {
            double[] x = base.read(arguments[0], size);
            double[] y = exponent.read(arguments[1], size);
            out = Room.doubles(out, size);
            for (int i = 0; i < size; i++) {
                // Math.pow(NaN, 0) is 1, but null stays null
                out[i] = Double.isNaN(x[i]) ? Double.NaN : DoubleMap.finite(Math.pow(x[i], y[i]));
            }
            return new Vector.Doubles(out, size);
        }
    }
}

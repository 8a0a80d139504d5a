package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.function.DoubleUnaryOperator;

/** A function of one number; null stays null, and so becomes what is not finite. */
final class DoubleMap implements Kernel {
    private final DoubleUnaryOperator function;
    private final DoubleInput input = new DoubleInput();
    private double[] out = Room.NO_DOUBLES;

    DoubleMap(DoubleUnaryOperator function) {
        this.function = function;
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        double[] values = input.read(arguments[0], size);
        out = Room.doubles(out, size);
        for (int i = 0; i < size; i++) {
            out[i] = finite(function.applyAsDouble(values[i]));
        }
        return new Vector.Doubles(out, size);
    }

    /** The value, or NaN where it is infinite: that times 0 is not a number, and any other is 0. No branch. */
    static double finite(double value) {
        return value + value * 0;
    }
}

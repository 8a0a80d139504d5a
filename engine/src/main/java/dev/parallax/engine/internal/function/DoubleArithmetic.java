package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.grammar.Expression.ArithmeticOperator;

/** Arithmetic of numbers; null with anything is null, and so is what is not finite, division by zero among it. */
final class DoubleArithmetic implements Kernel {
    private final ArithmeticOperator operator;
    private final DoubleInput leftInput = new DoubleInput();
    private final DoubleInput rightInput = new DoubleInput();
    private double[] out = Room.NO_DOUBLES;

    DoubleArithmetic(ArithmeticOperator operator) {
        this.operator = operator;
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        double[] left = leftInput.read(arguments[0], size);
        double[] right = rightInput.read(arguments[1], size);
        out = Room.doubles(out, size);
        switch (operator) {
            case ADD -> add(left, right, size);
            case SUBTRACT -> subtract(left, right, size);
            case MULTIPLY -> multiply(left, right, size);
            case DIVIDE -> divide(left, right, size);
            case REMAINDER -> remainder(left, right, size);
        }
        return new Vector.Doubles(out, size);
    }

    private void add(double[] left, double[] right, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = DoubleMap.finite(left[i] + right[i]);
        }
    }

    private void subtract(double[] left, double[] right, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = DoubleMap.finite(left[i] - right[i]);
        }
    }

    private void multiply(double[] left, double[] right, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = DoubleMap.finite(left[i] * right[i]);
        }
    }

    private void divide(double[] left, double[] right, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = DoubleMap.finite(left[i] / right[i]);
        }
    }

    private void remainder(double[] left, double[] right, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = left[i] % right[i];
        }
    }
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.grammar.Expression.ArithmeticOperator;
import java.time.LocalDate;

/**
 * Arithmetic of whole numbers and of dates as days. Null with anything is null, and so is what does not fit in 64 bits or
 * is no date: a row that nobody asked for never makes a query fail.
 */
final class LongArithmetic implements Kernel {
    private static final long FIRST_DAY = LocalDate.MIN.toEpochDay();
    private static final long LAST_DAY = LocalDate.MAX.toEpochDay();

    private final ArithmeticOperator operator;
    private final Type type;
    private final LongInput leftInput = new LongInput();
    private final LongInput rightInput = new LongInput();
    private long[] out = Room.NO_LONGS;

    LongArithmetic(ArithmeticOperator operator, Type type) {
        this.operator = operator;
        this.type = type;
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        long[] left = leftInput.read(arguments[0], size);
        long[] right = rightInput.read(arguments[1], size);
        out = Room.longs(out, size);
        switch (operator) {
            case ADD -> add(left, right, size);
            case SUBTRACT -> subtract(left, right, size);
            case MULTIPLY -> multiply(left, right, size);
            default -> remainder(left, right, size);
        }
        if (type == Type.DATE) {
            dropNoDates(size);
        }
        return new Vector.Longs(type, out, size);
    }

    private static boolean isNull(long left, long right) {
        return left == Vector.NULL_LONG | right == Vector.NULL_LONG;
    }

    private void add(long[] left, long[] right, int size) {
        for (int i = 0; i < size; i++) {
            long a = left[i];
            long b = right[i];
            long sum = a + b;
            boolean absent = isNull(a, b) | ((a ^ sum) & (b ^ sum)) < 0;
            out[i] = absent ? Vector.NULL_LONG : sum;
        }
    }

    private void subtract(long[] left, long[] right, int size) {
        for (int i = 0; i < size; i++) {
            long a = left[i];
            long b = right[i];
            long difference = a - b;
            boolean absent = isNull(a, b) | ((a ^ b) & (a ^ difference)) < 0;
            out[i] = absent ? Vector.NULL_LONG : difference;
        }
    }

    private void multiply(long[] left, long[] right, int size) {
        for (int i = 0; i < size; i++) {
            long a = left[i];
            long b = right[i];
            long product = a * b;
            boolean absent = isNull(a, b) || Math.multiplyHigh(a, b) != product >> 63;
            out[i] = absent ? Vector.NULL_LONG : product;
        }
    }

    private void remainder(long[] left, long[] right, int size) {
        for (int i = 0; i < size; i++) {
            boolean absent = isNull(left[i], right[i]) || right[i] == 0;
            out[i] = absent ? Vector.NULL_LONG : left[i] % right[i];
        }
    }

    private void dropNoDates(int size) {
        for (int i = 0; i < size; i++) {
            if (out[i] < FIRST_DAY || out[i] > LAST_DAY) {
                out[i] = Vector.NULL_LONG;
            }
        }
    }
}

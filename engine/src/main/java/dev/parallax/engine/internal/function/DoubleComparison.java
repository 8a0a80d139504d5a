package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.grammar.Expression.ComparisonOperator;

/** Compares numbers, as doubles. With a constant, every comparison is a range or the complement of one. */
final class DoubleComparison implements Kernel {
    private final ComparisonOperator operator;
    private final DoubleInput leftInput = new DoubleInput();
    private final DoubleInput rightInput = new DoubleInput();
    private long[] words = Room.NO_LONGS;

    DoubleComparison(ComparisonOperator operator) {
        this.operator = operator;
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        words = Room.words(words, size);
        if (arguments[1] instanceof Vector.Constant constant) {
            constant(operator, leftInput.read(arguments[0], size), Constants.asDouble(constant.value()), size);
        } else if (arguments[0] instanceof Vector.Constant constant) {
            double value = Constants.asDouble(constant.value());
            constant(Swap.of(operator), rightInput.read(arguments[1], size), value, size);
        } else {
            double[] left = leftInput.read(arguments[0], size);
            double[] right = rightInput.read(arguments[1], size);
            switch (operator) {
                case EQUAL, NOT_EQUAL -> equal(left, right, size);
                case LESS -> less(left, right, size);
                case LESS_OR_EQUAL -> lessOrEqual(left, right, size);
                case GREATER -> less(right, left, size);
                case GREATER_OR_EQUAL -> lessOrEqual(right, left, size);
            }
        }
        if (operator == ComparisonOperator.NOT_EQUAL) {
            Present.invert(words, size);
        }
        return new Vector.Bits(words, size);
    }

    private void constant(ComparisonOperator comparison, double[] values, double constant, int size) {
        double infinity = Double.POSITIVE_INFINITY;
        boolean equality = comparison == ComparisonOperator.EQUAL || comparison == ComparisonOperator.NOT_EQUAL;
        if (Double.isNaN(constant)) {
            if (equality) {
                Ranges.doubles(values, -infinity, infinity, words, size);
                Present.invert(words, size);
            }
            return;
        }
        switch (comparison) {
            case EQUAL, NOT_EQUAL -> Ranges.doubles(values, constant, constant, words, size);
            case LESS -> Ranges.doubles(values, -infinity, Math.nextDown(constant), words, size);
            case LESS_OR_EQUAL -> Ranges.doubles(values, -infinity, constant, words, size);
            case GREATER -> Ranges.doubles(values, Math.nextUp(constant), infinity, words, size);
            case GREATER_OR_EQUAL -> Ranges.doubles(values, constant, infinity, words, size);
        }
    }

    private void equal(double[] left, double[] right, int size) {
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long word = 0;
            for (int j = 0; j < end; j++) {
                double a = left[base + j];
                double b = right[base + j];
                word |= (a == b | (Double.isNaN(a) & Double.isNaN(b)) ? 1L : 0L) << j;
            }
            words[w] = word;
        }
    }

    private void less(double[] left, double[] right, int size) {
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long word = 0;
            for (int j = 0; j < end; j++) {
                word |= (left[base + j] < right[base + j] ? 1L : 0L) << j;
            }
            words[w] = word;
        }
    }

    private void lessOrEqual(double[] left, double[] right, int size) {
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long word = 0;
            for (int j = 0; j < end; j++) {
                word |= (left[base + j] <= right[base + j] ? 1L : 0L) << j;
            }
            words[w] = word;
        }
    }
}

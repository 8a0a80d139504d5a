package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.grammar.Expression.ComparisonOperator;

/** Compares whole numbers, dates or booleans. With a constant, every comparison is a range or the complement of one. */
final class LongComparison implements Kernel {
    private final ComparisonOperator operator;
    private final LongInput leftInput = new LongInput();
    private final LongInput rightInput = new LongInput();
    private long[] words = Room.NO_LONGS;

    LongComparison(ComparisonOperator operator) {
        this.operator = operator;
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        words = Room.words(words, size);
        if (arguments[1] instanceof Vector.Constant constant) {
            constant(operator, leftInput.read(arguments[0], size), Constants.asLong(constant.value()), size);
        } else if (arguments[0] instanceof Vector.Constant constant) {
            long value = Constants.asLong(constant.value());
            constant(Swap.of(operator), rightInput.read(arguments[1], size), value, size);
        } else {
            long[] left = leftInput.read(arguments[0], size);
            long[] right = rightInput.read(arguments[1], size);
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

    private void constant(ComparisonOperator comparison, long[] values, long constant, int size) {
        boolean equality = comparison == ComparisonOperator.EQUAL || comparison == ComparisonOperator.NOT_EQUAL;
        if (!equality && constant == Vector.NULL_LONG) {
            return;
        }
        long least = Vector.NULL_LONG + 1;
        switch (comparison) {
            case EQUAL, NOT_EQUAL -> Ranges.longs(values, constant, constant, words, size);
            case LESS -> Ranges.longs(values, least, constant - 1, words, size);
            case LESS_OR_EQUAL -> Ranges.longs(values, least, constant, words, size);
            case GREATER -> greater(values, constant, size);
            case GREATER_OR_EQUAL -> Ranges.longs(values, constant, Long.MAX_VALUE, words, size);
        }
    }

    private void greater(long[] values, long constant, int size) {
        if (constant < Long.MAX_VALUE) {
            Ranges.longs(values, constant + 1, Long.MAX_VALUE, words, size);
        }
    }

    private void equal(long[] left, long[] right, int size) {
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long word = 0;
            for (int j = 0; j < end; j++) {
                word |= (left[base + j] == right[base + j] ? 1L : 0L) << j;
            }
            words[w] = word;
        }
    }

    /** Null is the smallest long, so only the left side has to be asked whether it is null. */
    private void less(long[] left, long[] right, int size) {
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long word = 0;
            for (int j = 0; j < end; j++) {
                long a = left[base + j];
                word |= (a != Vector.NULL_LONG & a < right[base + j] ? 1L : 0L) << j;
            }
            words[w] = word;
        }
    }

    private void lessOrEqual(long[] left, long[] right, int size) {
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long word = 0;
            for (int j = 0; j < end; j++) {
                long a = left[base + j];
                word |= (a != Vector.NULL_LONG & a <= right[base + j] ? 1L : 0L) << j;
            }
            words[w] = word;
        }
    }
}

package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression.ArithmeticOperator;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Arithmetic. Of null it is null; division is decimal, and by zero null; so is what does not fit in 64 bits. */
final class Sums {
    private Sums() {}

    static @Nullable Object of(ArithmeticOperator operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof Long a && right instanceof Long b && operator != ArithmeticOperator.DIVIDE) {
            return whole(operator, a, b);
        }
        if (left instanceof LocalDate from) {
            return days(operator, from, right);
        }
        double a = ((Number) left).doubleValue();
        double b = ((Number) right).doubleValue();
        return switch (operator) {
            case ADD -> Scalars.finite(a + b);
            case SUBTRACT -> Scalars.finite(a - b);
            case MULTIPLY -> Scalars.finite(a * b);
            case DIVIDE -> Scalars.finite(a / b);
            case REMAINDER -> Scalars.finite(a % b);
        };
    }

    /** A date and days, or the days between two dates. */
    private static @Nullable Object days(ArithmeticOperator operator, LocalDate from, Object other) {
        if (other instanceof LocalDate to) {
            return from.toEpochDay() - to.toEpochDay();
        }
        try {
            long days = (Long) other;
            return operator == ArithmeticOperator.ADD ? from.plusDays(days) : from.minusDays(days);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Object whole(ArithmeticOperator operator, long left, long right) {
        BigInteger a = BigInteger.valueOf(left);
        BigInteger b = BigInteger.valueOf(right);
        if (operator == ArithmeticOperator.REMAINDER && right == 0) {
            return null;
        }
        return fitting(
                switch (operator) {
                    case ADD -> a.add(b);
                    case SUBTRACT -> a.subtract(b);
                    case MULTIPLY -> a.multiply(b);
                    default -> a.remainder(b);
                });
    }

    /** A whole number of 64 bits and its negative; any other is null. */
    static @Nullable Long fitting(BigInteger number) {
        return number.abs().bitLength() < Long.SIZE ? (Long) number.longValue() : null;
    }
}

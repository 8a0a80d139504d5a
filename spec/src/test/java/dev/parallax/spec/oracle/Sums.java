package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression.ArithmeticOperator;
import org.jspecify.annotations.Nullable;

/** Arithmetic. Of null it is null; division is decimal, and by zero null. */
final class Sums {
    private Sums() {}

    static @Nullable Object of(ArithmeticOperator operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof Long a && right instanceof Long b && operator != ArithmeticOperator.DIVIDE) {
            return whole(operator, a, b);
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

    private static @Nullable Object whole(ArithmeticOperator operator, long a, long b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            default -> b == 0 ? null : (Object) (a % b);
        };
    }
}

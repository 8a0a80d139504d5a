package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.grammar.Expression.ArithmeticOperator;
import org.jspecify.annotations.Nullable;

/** What arithmetic gives: whole numbers stay whole but for {@code /}; dates move by days and differ by days. */
final class ArithmeticTypes {
    private ArithmeticTypes() {}

    static Type of(ArithmeticOperator operator, @Nullable Type left, @Nullable Type right) {
        if (left == Type.DATE || right == Type.DATE) {
            return ofDates(operator, left, right);
        }
        if (!isNumeric(left) || !isNumeric(right)) {
            throw refused(operator, left, right);
        }
        boolean decimal = operator == ArithmeticOperator.DIVIDE || left == Type.DECIMAL || right == Type.DECIMAL;
        return decimal || (left == null && right == null) ? Type.DECIMAL : Type.INTEGER;
    }

    private static Type ofDates(ArithmeticOperator operator, @Nullable Type left, @Nullable Type right) {
        boolean both = left == Type.DATE && right == Type.DATE;
        boolean days = isDays(left) || isDays(right);
        if (operator == ArithmeticOperator.SUBTRACT && both) {
            return Type.INTEGER;
        } else if (operator == ArithmeticOperator.ADD && days) {
            return Type.DATE;
        } else if (operator == ArithmeticOperator.SUBTRACT && left == Type.DATE && days) {
            return Type.DATE;
        }
        throw refused(operator, left, right);
    }

    private static boolean isDays(@Nullable Type type) {
        return type == null || type == Type.INTEGER;
    }

    private static boolean isNumeric(@Nullable Type type) {
        return type == null || type.isNumeric();
    }

    private static TypeMismatch refused(ArithmeticOperator operator, @Nullable Type left, @Nullable Type right) {
        String verb =
                switch (operator) {
                    case ADD -> "add";
                    case SUBTRACT -> "subtract";
                    case MULTIPLY -> "multiply";
                    case DIVIDE -> "divide";
                    case REMAINDER -> "take the remainder of";
                };
        String words = left == right
                ? words(left)
                : operator == ArithmeticOperator.SUBTRACT
                        ? words(right) + " from " + words(left)
                        : words(left) + " and " + words(right);
        return new TypeMismatch("cannot " + verb + " " + words, cure(operator, left, right));
    }

    private static String words(@Nullable Type type) {
        return type == null ? "null" : type.words();
    }

    private static @Nullable String cure(ArithmeticOperator operator, @Nullable Type left, @Nullable Type right) {
        if (left == Type.TEXT || right == Type.TEXT) {
            return operator == ArithmeticOperator.ADD
                    ? "concat_text(a, b) joins texts, to_number(text) reads a number"
                    : "to_number(text) reads a number";
        } else if (left == Type.DATE || right == Type.DATE) {
            return "add or subtract whole days, or subtract two dates";
        } else if (left == Type.BOOLEAN || right == Type.BOOLEAN) {
            return "if(condition, 1, 0) makes a number of a condition";
        }
        return null;
    }
}

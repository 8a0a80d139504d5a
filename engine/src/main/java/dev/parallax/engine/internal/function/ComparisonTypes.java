package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import org.jspecify.annotations.Nullable;

/** What may be compared: numbers of both kinds with each other, everything else with its like, null with anything. */
final class ComparisonTypes {
    private ComparisonTypes() {}

    static Type of(@Nullable Type left, @Nullable Type right) {
        plain(left);
        plain(right);
        if (left == null || right == null) {
            return Type.BOOLEAN;
        } else if (left != right && !(left.isNumeric() && right.isNumeric())) {
            throw new TypeMismatch("cannot compare " + left.words() + " with " + right.words(), cure(left, right));
        }
        return Type.BOOLEAN;
    }

    private static void plain(@Nullable Type type) {
        if (type == Type.HISTOGRAM || type == Type.VALUES) {
            throw new TypeMismatch("cannot compare " + type.words(), null);
        }
    }

    private static String cure(Type left, Type right) {
        if (left == Type.DATE || right == Type.DATE) {
            return "write a date as date \"2026-01-31\"";
        } else if (left == Type.BOOLEAN || right == Type.BOOLEAN) {
            return "write true or false, without quotes";
        }
        return "put text in quotes and numbers without, or use to_text(x) or to_number(text)";
    }
}

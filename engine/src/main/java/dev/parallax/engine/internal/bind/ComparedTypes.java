package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.TypeMismatch;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.grammar.Expression;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says of values that cannot be compared how the one must be written to be like the other. */
final class ComparedTypes {
    private ComparedTypes() {}

    /** Compares the first operand with the others; what is refused is told in the words of the query. */
    static Bound compared(List<Expression> written, List<Bound> bound, Supplier<Bound> comparison) {
        try {
            return comparison.get();
        } catch (TypeMismatch mismatch) {
            throw new TypeMismatch(String.valueOf(mismatch.getMessage()), cure(written, bound, mismatch.cure()));
        }
    }

    private static @Nullable String cure(List<Expression> written, List<Bound> bound, @Nullable String otherwise) {
        Type first = bound.get(0).type();
        for (int i = 1; i < bound.size(); i++) {
            Type type = bound.get(i).type();
            if (type == first || type.isNumeric() && first.isNumeric()) {
                continue;
            }
            if (bound.get(i) instanceof Bound.Constant literal && !(bound.get(0) instanceof Bound.Constant)) {
                return cure(written.get(0).span().text(), first, literal.value(), otherwise);
            } else if (bound.get(0) instanceof Bound.Constant literal && !(bound.get(i) instanceof Bound.Constant)) {
                return cure(written.get(i).span().text(), type, literal.value(), otherwise);
            }
        }
        return otherwise;
    }

    private static @Nullable String cure(
            String column, Type type, @Nullable Object literal, @Nullable String otherwise) {
        String holds = "`" + column + "` holds " + type.words();
        return switch (type) {
            case TEXT -> literal instanceof Number ? holds + ": write \"" + literal + "\"" : holds;
            case INTEGER, DECIMAL -> isNumber(literal) ? holds + ": write " + literal + ", without quotes" : holds;
            case DATE -> isDate(literal) ? holds + ": write date \"" + literal + "\"" : otherwise;
            case BOOLEAN -> holds + ": write it alone, or `not " + column + "`";
            case HISTOGRAM, VALUES -> otherwise;
        };
    }

    private static boolean isNumber(@Nullable Object literal) {
        return literal instanceof String text && text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    }

    private static boolean isDate(@Nullable Object literal) {
        try {
            return literal instanceof String text && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}

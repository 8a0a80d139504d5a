package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Literals and parameters as constants. */
final class Literals {
    private Literals() {}

    /** The literal {@code null}, which fits every type. */
    static final Bound.Constant NULL = new Bound.Constant(Type.TEXT, null);

    static Bound.Constant number(Expression.NumberLiteral literal) {
        if (literal.isInteger()) {
            try {
                long value = Long.parseLong(literal.text());
                return new Bound.Constant(Type.INTEGER, value);
            } catch (NumberFormatException e) {
                throw Errors.at(
                        literal.span(),
                        "the number is larger than whole numbers go",
                        "write " + literal.text() + ".0 for a decimal");
            }
        }
        double value = Double.parseDouble(literal.text());
        if (Double.isInfinite(value)) {
            throw Errors.at(literal.span(), "the number is larger than decimals go", null);
        }
        return new Bound.Constant(Type.DECIMAL, value);
    }

    static Bound.Constant text(String value) {
        return new Bound.Constant(Type.TEXT, value);
    }

    /** A single value of a parameter. */
    static Bound.Constant constant(@Nullable Object value, Span span, String name) {
        if (value == null) {
            return NULL;
        } else if (value instanceof Boolean) {
            return new Bound.Constant(Type.BOOLEAN, value);
        } else if (value instanceof Long || value instanceof Integer) {
            return new Bound.Constant(Type.INTEGER, ((Number) value).longValue());
        } else if (value instanceof Double || value instanceof Float) {
            return new Bound.Constant(Type.DECIMAL, ((Number) value).doubleValue());
        } else if (value instanceof String) {
            return new Bound.Constant(Type.TEXT, value);
        } else if (value instanceof LocalDate) {
            return new Bound.Constant(Type.DATE, value);
        } else if (value instanceof List) {
            throw Errors.at(span, "the parameter `$" + name + "` is a list", "use it as `x in $" + name + "`");
        }
        throw Errors.at(
                span,
                "the parameter `$" + name + "` is a " + value.getClass().getSimpleName(),
                "give text, a number, true or false, a date, or a list of these");
    }
}

package dev.parallax.repl.run;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.SyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values as they are given on a command line: literals of the language, whole numbers, decimals, {@code true}, {@code false},
 * dates as {@code yyyy-mm-dd}, and text.
 */
public final class Literals {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?(\\d+\\.\\d*|\\.\\d+|\\d+(?=[eE]))([eE][+-]?\\d{1,3})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Literals() {}

    /** A Long, Double, Boolean, LocalDate, or the text as it is. */
    public static Object of(String text) {
        Object number = number(text);
        if (number != null) {
            return number;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        LocalDate date = date(text);
        return date == null ? text(text) : date;
    }

    /**
     * The value of a parameter that was declared with a literal, of that literal's type; a whole number may stand for a decimal
     * and a decimal for a whole number.
     */
    public static Object like(Expression declared, String name, String text) {
        if (declared instanceof Expression.TextLiteral) {
            return text(text);
        }
        if (declared instanceof Expression.DateLiteral) {
            return expected(date(text), name, text, "a date", "such as 2026-01-31");
        }
        if (declared instanceof Expression.BooleanLiteral) {
            return expected(
                    of(text) instanceof Boolean truth ? truth : null, name, text, "a truth value", "true or false");
        }
        return number(declared) == null
                ? of(text)
                : expected(
                        number(text),
                        name,
                        text,
                        "a number",
                        "such as " + declared.span().text());
    }

    private static Object expected(@Nullable Object value, String name, String text, String type, String cure) {
        if (value == null) {
            throw new UsageException("--set " + name + "=" + text + ": the parameter " + name + " is " + type
                    + ", as its declaration says: give one " + cure);
        }
        return value;
    }

    private static Expression.@Nullable NumberLiteral number(Expression literal) {
        Expression positive = literal instanceof Expression.Negate negate ? negate.operand() : literal;
        return positive instanceof Expression.NumberLiteral number ? number : null;
    }

    private static @Nullable Object number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))
                ? Double.valueOf(text)
                : null;
    }

    private static @Nullable LocalDate date(String text) {
        if (DATE.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                return null;
            }
        }
        return literal(text) instanceof Expression.DateLiteral date ? date.value() : null;
    }

    private static String text(String text) {
        return literal(text) instanceof Expression.TextLiteral quoted ? quoted.value() : text;
    }

    private static @Nullable Expression literal(String text) {
        try {
            return QueryParser.expression(new Source("--set", text));
        } catch (SyntaxException e) {
            return null;
        }
    }
}

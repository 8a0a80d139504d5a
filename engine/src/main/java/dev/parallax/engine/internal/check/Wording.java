package dev.parallax.engine.internal.check;

import dev.parallax.engine.ExactNumber;
import dev.parallax.engine.Thousands;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of verdicts. */
final class Wording {
    private static final MathContext SHORT = new MathContext(6);

    private Wording() {}

    /** A value for a person: decimals to six digits, unless that looked like what it is compared with and is not. */
    static String value(@Nullable Object value, String must) {
        if (value instanceof Double number && Math.abs(number) < 1e15 && (number == 0 || Math.abs(number) > 1e-9)) {
            String brief =
                    new BigDecimal(number).round(SHORT).stripTrailingZeros().toPlainString();
            boolean misleading = must.endsWith(" " + brief) && Double.parseDouble(brief) != number;
            return misleading ? ExactNumber.of(number, false) : brief;
        }
        return value instanceof Long whole ? Thousands.of(whole) : literal(value);
    }

    /** A value as the language writes it. */
    static String literal(@Nullable Object value) {
        if (value instanceof Double number) {
            return ExactNumber.of(number, false);
        }
        return value instanceof String text ? "\"" + text.replace("\"", "\"\"") + "\"" : String.valueOf(value);
    }

    /** {@code 1,000 labelled rows}. */
    static String rows(long rows) {
        return Thousands.of(rows, "labelled row");
    }

    /** {@code row.camera = "C1", row.weather = "fog"}. */
    static String group(Map<String, @Nullable Object> group) {
        return group.entrySet().stream()
                .map(key -> key.getKey() + " = " + literal(key.getValue()))
                .collect(Collectors.joining(", "));
    }
}

package dev.parallax.spec.many;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as texts, numbers to ten digits, so that two systems' rows can be compared in any order. */
final class Texts {
    private Texts() {}

    static String of(List<? extends @Nullable Object> row) {
        return row.stream().map(Texts::of).collect(Collectors.joining(" | "));
    }

    private static String of(@Nullable Object value) {
        if (value instanceof Number number && !(value instanceof Long)) {
            double rounded =
                    new BigDecimal(number.toString()).round(new MathContext(10)).doubleValue();
            return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
        }
        return String.valueOf(value);
    }
}

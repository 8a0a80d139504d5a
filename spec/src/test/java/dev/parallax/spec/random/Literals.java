package dev.parallax.spec.random;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Values as the language writes them. */
final class Literals {
    private Literals() {}

    static String text(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    static String of(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof LocalDate date) {
            return "date \"" + date + '"';
        }
        if (value instanceof Double number) {
            boolean single = (double) number.floatValue() == number;
            String digits = single ? Float.toString(number.floatValue()) : number.toString();
            return new BigDecimal(digits).toPlainString();
        }
        return value.toString();
    }
}

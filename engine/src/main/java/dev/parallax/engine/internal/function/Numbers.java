package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text and back, the same on every Java version. */
public final class Numbers {
    private static final double WHOLE = 1e15;
    private static final double MILLION = 1e6;

    private Numbers() {}

    /** A finite number with the fewest digits that give it back; whole numbers below 1e15 without a point. */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return Long.toString((long) value);
        }
        // Of up to 15 digits, those of which this number is the nearest are the ones to write.
        long millionths = Math.round(value * MILLION);
        if (Math.abs(millionths) < WHOLE && millionths / MILLION == value) {
            return text(BigDecimal.valueOf(millionths, 6));
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return text(rounded);
            }
        }
        return text(exact.round(new MathContext(17)));
    }

    private static String text(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return exponent >= -7 && exponent <= 20
                ? stripped.toPlainString()
                : stripped.toString().replace("E+", "e").replace('E', 'e');
    }

    /** The number that a text spells in decimal digits, or NaN. */
    static double parsed(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > 400) {
            return Double.NaN;
        }
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            boolean allowed = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!allowed) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(trimmed);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** The whole number that a text spells, or null; {@code 12.0} spells 12. */
    static long parsedInteger(String text) {
        String trimmed = text.strip();
        if (ClassOrder.isInteger(trimmed)) {
            try {
                return Long.parseLong(trimmed);
            } catch (NumberFormatException tooLarge) {
                return Vector.NULL_LONG;
            }
        }
        double number = parsed(trimmed);
        boolean whole = number == Math.rint(number) && Math.abs(number) < 0x1p63;
        return whole ? (long) number : Vector.NULL_LONG;
    }
}

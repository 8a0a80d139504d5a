package dev.parallax.repl.render;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Decimals for programs: the fewest digits that read back as the same number, the same on every JDK (that of 17 at times
 * writes one digit too many).
 */
final class ExactNumber {
    private static final int SHORT_PLACES = 10_000;

    private ExactNumber() {}

    /**
     * The text of a finite number.
     *
     * @param single whether it is a 32-bit number widened, of which nine digits tell everything
     */
    static String of(double value, boolean single) {
        if (Math.rint(value) == value && Math.abs(value) < 1e15) {
            return (long) value + ".0";
        }
        BigDecimal shortest = single ? shortestSingle((float) value) : shortestDouble(value);
        BigDecimal digits = shortest.stripTrailingZeros();
        int magnitude = digits.precision() - digits.scale();
        if (magnitude > -5 && magnitude <= 17) {
            String plain = digits.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        return scientific(digits, magnitude - 1);
    }

    private static BigDecimal shortestDouble(double value) {
        double scaled = Math.rint(value * SHORT_PLACES);
        if (scaled / SHORT_PLACES == value && Math.abs(scaled) < 1e15) {
            return BigDecimal.valueOf((long) scaled, 4);
        }
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 15; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17));
    }

    private static BigDecimal shortestSingle(float value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 4; precision < 9; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision));
            if (rounded.floatValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(9));
    }

    private static String scientific(BigDecimal digits, int exponent) {
        String mantissa = digits.unscaledValue().abs().toString();
        String sign = digits.signum() < 0 ? "-" : "";
        String fraction = mantissa.length() > 1 ? "." + mantissa.substring(1) : ".0";
        return sign + mantissa.charAt(0) + fraction + "e" + exponent;
    }
}

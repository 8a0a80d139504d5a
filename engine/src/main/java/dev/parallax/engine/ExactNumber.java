package dev.parallax.engine;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Decimals for programs: the fewest digits that read back as the same number, the same on every JDK (that of 17 at times
 * writes one digit too many).
 */
public final class ExactNumber {
    /** As many digits as every double of so many decimal digits keeps. */
    private static final int SURE_DOUBLE = 15;

    /** As many digits as every float of so many decimal digits keeps, and as tell every float. */
    private static final int SURE_SINGLE = 6;

    private static final int MOST_SINGLE = 9;

    /** The powers of ten that a double holds exactly, so that one division gives the double nearest to a decimal. */
    private static final double[] POWERS = new double[23];

    /** The bits of a double below those of a float, and their pattern half way between two floats. */
    private static final long BELOW_SINGLE = 0x1fff_ffff;

    private static final long HALF_WAY = 0x1000_0000;

    static {
        for (int power = 0; power < POWERS.length; power++) {
            POWERS[power] = Double.parseDouble("1e" + power);
        }
    }

    private ExactNumber() {}

    /**
     * The text of a finite number.
     *
     * @param single whether it is a 32-bit number widened, of which nine digits tell everything
     */
    public static String of(double value, boolean single) {
        if (Math.rint(value) == value && Math.abs(value) < 1e15) {
            return (long) value + ".0";
        }
        int places = single ? places((float) value) : places(value);
        if (places >= 0) {
            double scaled = single ? (float) value * POWERS[places] : value * POWERS[places];
            return plain((long) Math.rint(scaled), places);
        }
        BigDecimal digits = (single ? shortestSingle((float) value) : shortestDouble(value)).stripTrailingZeros();
        int magnitude = digits.precision() - digits.scale();
        if (magnitude > -5 && magnitude <= 17) {
            String plain = digits.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        return scientific(digits, magnitude - 1);
    }

    /** The number that the digits of a finite 32-bit number say: 0.1 for 0.1f, where widening says 0.10000000149011612. */
    public static double ofSingle(float value) {
        if (Math.rint(value) == value) {
            return value;
        }
        int places = places(value);
        return places >= 0
                ? Math.rint(value * POWERS[places]) / POWERS[places]
                : shortestSingle(value).doubleValue();
    }

    /** Decimal places that tell a number of ordinary size, some of them perhaps zeros; -1 where that takes a longer look. */
    private static int places(float value) {
        int whole = wholeDigits(value);
        if (whole == Integer.MIN_VALUE) {
            return -1;
        }
        for (int places = Math.max(0, SURE_SINGLE - whole); places <= MOST_SINGLE - whole; places++) {
            double decimal = Math.rint(value * POWERS[places]) / POWERS[places];
            if ((float) decimal == value) {
                return (Double.doubleToRawLongBits(decimal) & BELOW_SINGLE) == HALF_WAY ? -1 : places;
            }
        }
        return -1;
    }

    private static int places(double value) {
        int whole = wholeDigits(value);
        int places = SURE_DOUBLE - whole;
        boolean fits = whole > Integer.MIN_VALUE && places >= 0;
        return fits && Math.rint(value * POWERS[places]) / POWERS[places] == value ? places : -1;
    }

    /** The digits before the point, minus the zeros behind it: 2 for 12.5, -1 for 0.012; no number where they are many. */
    private static int wholeDigits(double value) {
        double magnitude = Math.abs(value);
        if (magnitude >= 1e9 || magnitude < 1e-5) {
            return Integer.MIN_VALUE;
        }
        int digits = 0;
        while (magnitude >= POWERS[digits]) {
            digits++;
        }
        while (digits <= 0 && magnitude * POWERS[1 - digits] < 1) {
            digits--;
        }
        return digits;
    }

    private static String plain(long scaled, int places) {
        long digits = Math.abs(scaled);
        int kept = places;
        while (kept > 1 && digits % 10 == 0) {
            digits /= 10;
            kept--;
        }
        String text = Long.toString(digits);
        StringBuilder plain = new StringBuilder(24).append(scaled < 0 ? "-" : "");
        if (text.length() > kept) {
            plain.append(text, 0, text.length() - kept);
        } else {
            plain.append('0');
        }
        plain.append('.');
        for (int zeros = text.length(); zeros < kept; zeros++) {
            plain.append('0');
        }
        return plain.append(text, Math.max(0, text.length() - kept), text.length())
                .toString();
    }

    private static BigDecimal shortestDouble(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = SURE_DOUBLE; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17));
    }

    private static BigDecimal shortestSingle(float value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = SURE_SINGLE; precision < MOST_SINGLE; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision));
            if (rounded.floatValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_SINGLE));
    }

    private static String scientific(BigDecimal digits, int exponent) {
        String mantissa = digits.unscaledValue().abs().toString();
        String sign = digits.signum() < 0 ? "-" : "";
        String fraction = mantissa.length() > 1 ? "." + mantissa.substring(1) : ".0";
        return sign + mantissa.charAt(0) + fraction + "e" + exponent;
    }
}

package dev.parallax.repl.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How the decimals of one kind of column are rounded, so that they stand below each other: as many places as the values need, at
 * most four, fewer where the values are large, up to six where the values have few digits (0.00125). A value that would lose its
 * digits by that is written with three significant ones.
 *
 * @param places behind the point
 */
record Decimals(int places) {
    private static final int PLACES = 4;
    private static final int MAX_EXACT_PLACES = 6;
    private static final double FEW_DIGITS = 1e4;
    /** A widened float32 differs from its decimal by less than this, relatively. */
    private static final double SINGLE_ERROR = 1.2e-7;

    /** For the values of a column; those that are NaN are left out. */
    static Decimals of(double[] values) {
        double largest = 0;
        int needed = 1;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                largest = Math.max(largest, Math.abs(value));
                needed = Math.max(needed, needed(value));
            }
        }
        int cap = largest >= 1e6 ? 1 : largest >= 1e3 ? 2 : PLACES;
        boolean few = needed <= MAX_EXACT_PLACES && largest * Math.pow(10, needed) < FEW_DIGITS;
        return new Decimals(few ? needed : Math.min(needed, cap));
    }

    private static int needed(double value) {
        double scale = 1;
        for (int places = 0; places <= MAX_EXACT_PLACES; places++, scale *= 10) {
            double scaled = value * scale;
            if (Math.abs(scaled - Math.rint(scaled)) <= Math.abs(scaled) * SINGLE_ERROR) {
                return places;
            }
        }
        return MAX_EXACT_PLACES + 1;
    }

    String text(double value) {
        double magnitude = Math.abs(value);
        if (magnitude >= 1e15) {
            return significant(value);
        }
        if (magnitude > 0 && magnitude < Math.pow(10, 1.0 - places) && needed(value) > places) {
            return significant(value);
        }
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    private static String significant(double value) {
        BigDecimal digits = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -5 && exponent < 6) {
            return digits.toPlainString();
        }
        BigDecimal mantissa = digits.movePointLeft(exponent).stripTrailingZeros();
        return mantissa.toPlainString() + "e" + exponent;
    }
}

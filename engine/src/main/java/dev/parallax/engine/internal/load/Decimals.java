package dev.parallax.engine.internal.load;

/**
 * Numbers from characters, without a string for each. Up to 15 digits and powers of ten up to 22 need one exact division or
 * multiplication, up to 19 digits {@link NearestDouble}; the rest is left to {@link Double#parseDouble}. The result is always
 * the nearest double.
 */
final class Decimals {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;
    private static final int MOST_DIGITS = 19;

    /** So many digits are exact in a double. */
    static final int EXACT_DIGITS = 15;

    /** A mantissa below this takes one more digit. */
    private static final long FULL = 100_000_000_000_000_000L;

    private Decimals() {}

    /**
     * The number, which spaces may surround; NaN if the characters are no number. Infinite if it is too large.
     *
     * @param point what stands before the decimals
     */
    static double parse(char[] chars, int from, int to, char point) {
        int at = from;
        int end = to;
        while (at < end && chars[at] == ' ') {
            at++;
        }
        while (end > at && chars[end - 1] == ' ') {
            end--;
        }
        int start = at;
        boolean negative = at < end && chars[at] == '-';
        if (at < end && (negative || chars[at] == '+')) {
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int significant = 0;
        int places = -1;
        for (; at < end; at++) {
            char c = chars[at];
            if (c >= '0' && c <= '9') {
                mantissa = mantissa * 10 + (c - '0');
                significant += mantissa == 0 ? 0 : 1;
                digits++;
            } else if (c == point && places < 0) {
                places = digits;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        int scale = places < 0 ? 0 : places - digits;
        if (at < end) {
            int exponent = exponent(chars, at, end);
            if (exponent == Integer.MIN_VALUE) {
                return Double.NaN;
            }
            scale += exponent;
        }
        double value = significant > MOST_DIGITS ? Double.NaN : scaled(mantissa, scale);
        return Double.isNaN(value) ? slow(chars, start, end, point) : negative ? -value : value;
    }

    /** The number of up to {@link #EXACT_DIGITS} digits, some of them decimals. */
    static double exact(long digits, int decimals) {
        return digits / POWERS[decimals];
    }

    private static double scaled(long mantissa, int scale) {
        if (mantissa >= 0 && mantissa <= EXACT && scale >= -22 && scale <= 22) {
            return scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
        }
        if (mantissa == 0) {
            return 0;
        }
        return Math.abs(scale) <= NearestDouble.LARGEST_SCALE ? NearestDouble.of(mantissa, scale) : Double.NaN;
    }

    /**
     * The number in a field of ASCII; NaN where it is empty, no number, or begins with a zero that means nothing, as codes do.
     *
     * @param to where the field ends; below {@code from} for null
     * @param point what stands before the decimals, in ASCII
     */
    static double field(byte[] ascii, int from, int to, char point) {
        if (to <= from) {
            return Double.NaN;
        }
        boolean negative = ascii[from] == '-';
        int start = negative || ascii[from] == '+' ? from + 1 : from;
        if (start + 1 < to && ascii[start] == '0' && ascii[start + 1] >= '0' && ascii[start + 1] <= '9') {
            return Double.NaN;
        }
        long mantissa = 0;
        int places = -1;
        int digits = 0;
        int at = start;
        for (; at < to && mantissa < FULL; at++) {
            int digit = ascii[at] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                digits++;
            } else if (ascii[at] == point && places < 0) {
                places = digits;
            } else {
                break;
            }
        }
        double value = at < to || digits == 0 ? Double.NaN : scaled(mantissa, places < 0 ? 0 : places - digits);
        return Double.isNaN(value) ? spelled(ascii, from, to, point) : negative ? -value : value;
    }

    /** Bytes that are no ASCII become characters that no number has. */
    private static double spelled(byte[] ascii, int from, int to, char point) {
        char[] chars = new char[to - from];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (ascii[from + i] & 0xff);
        }
        return parse(chars, 0, chars.length, point);
    }

    /** The number of a text; see {@link #parse(char[], int, int, char)}. */
    static double parse(String text, char point) {
        return parse(text.toCharArray(), 0, text.length(), point);
    }

    /** The number of a text with a point before the decimals. */
    static double parse(String text) {
        return parse(text, '.');
    }

    private static int exponent(char[] chars, int from, int end) {
        int at = from;
        if ((chars[at] | 0x20) != 'e' || ++at == end) {
            return Integer.MIN_VALUE;
        }
        boolean negative = chars[at] == '-';
        if ((negative || chars[at] == '+') && ++at == end) {
            return Integer.MIN_VALUE;
        }
        int value = 0;
        for (; at < end; at++) {
            if (chars[at] < '0' || chars[at] > '9') {
                return Integer.MIN_VALUE;
            }
            value = Math.min(value * 10 + (chars[at] - '0'), 100_000);
        }
        return negative ? -value : value;
    }

    private static double slow(char[] chars, int from, int to, char point) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if ((c < '0' || c > '9') && c != point && "+-eE".indexOf(c) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(new String(chars, from, to - from).replace(point, '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

package dev.parallax.engine.internal.load;

import java.math.BigInteger;

/**
 * The double nearest to {@code mantissa · 10^scale}, by one or two multiplications with a 128-bit power of five. After Lemire,
 * "Number Parsing at a Gigabyte per Second" (Software: Practice and Experience 51, 2021), algorithm 1.
 */
final class NearestDouble {
    /** Scales beyond this, either way, are left to {@link Double#parseDouble}. */
    static final int LARGEST_SCALE = 60;

    private static final long[] HIGH = new long[2 * LARGEST_SCALE + 1];
    private static final long[] LOW = new long[2 * LARGEST_SCALE + 1];
    private static final int DROPPED = 64 - 52 - 3;
    private static final long UNSURE = -1L >>> 55;

    static {
        for (int scale = -LARGEST_SCALE; scale <= LARGEST_SCALE; scale++) {
            BigInteger power = normalized(scale);
            HIGH[scale + LARGEST_SCALE] = power.shiftRight(64).longValue();
            LOW[scale + LARGEST_SCALE] = power.longValue();
        }
    }

    private NearestDouble() {}

    /** The first 128 bits of the power of five; of its reciprocal, rounded up while five's power has no more than 64. */
    private static BigInteger normalized(int scale) {
        BigInteger power = BigInteger.valueOf(5).pow(Math.abs(scale));
        if (scale < 0) {
            int bits = power.subtract(BigInteger.ONE).bitLength();
            int shift = scale >= -27 ? bits + 127 : 2 * bits + 128;
            power = BigInteger.ONE.shiftLeft(shift).divide(power).add(BigInteger.ONE);
        }
        return power.shiftRight(power.bitLength() - 128);
    }

    /**
     * The nearest double, or NaN where this way cannot be sure of it.
     *
     * @param mantissa digits as an unsigned integer, not 0
     * @param scale the power of ten, at most {@link #LARGEST_SCALE} either way
     */
    static double of(long mantissa, int scale) {
        int zeros = Long.numberOfLeadingZeros(mantissa);
        long digits = mantissa << zeros;
        long factor = HIGH[scale + LARGEST_SCALE];
        long high = multiplyHigh(digits, factor);
        long low = digits * factor;
        if ((high & UNSURE) == UNSURE) {
            long second = multiplyHigh(digits, LOW[scale + LARGEST_SCALE]);
            low += second;
            high += Long.compareUnsigned(low, second) < 0 ? 1 : 0;
        }
        if (low == -1 && (scale < -27 || scale > 55)) {
            return Double.NaN;
        }
        int upper = (int) (high >>> 63);
        long bits = high >>> (upper + DROPPED);
        int exponent = ((217706 * scale) >> 16) + 63 + upper - zeros + 1023;
        if (exponent <= 0 || exponent >= 2046) {
            return Double.NaN;
        }
        boolean half = Long.compareUnsigned(low, 1) <= 0 && scale >= -4 && scale <= 23 && (bits & 3) == 1;
        if (half && bits << (upper + DROPPED) == high) {
            bits &= ~1L;
        }
        bits = (bits + (bits & 1)) >>> 1;
        if (bits >= 1L << 53) {
            bits = 1L << 52;
            exponent++;
        }
        return Double.longBitsToDouble(bits & ~(1L << 52) | (long) exponent << 52);
    }

    /** The upper half of the product of two unsigned integers. */
    private static long multiplyHigh(long left, long right) {
        return Math.multiplyHigh(left, right) + (left >> 63 & right) + (right >> 63 & left);
    }
}

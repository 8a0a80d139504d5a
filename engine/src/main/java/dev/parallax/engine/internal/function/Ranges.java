package dev.parallax.engine.internal.function;

import java.util.Arrays;

/**
 * Which rows lie in a closed range, as words of bits: every comparison with a constant. By arithmetic alone, since a comparison
 * becomes a branch where it mostly fails, and rows that are not in order mispredict it.
 */
public final class Ranges {
    private Ranges() {}

    /** Sets the words of the rows with {@code low <= value <= high}; every word is overwritten. */
    public static void longs(long[] values, long low, long high, long[] words, int size) {
        if (low > high) {
            Arrays.fill(words, 0, Room.wordCount(size), 0);
            return;
        }
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long outside = 0;
            for (int j = 0; j < end; j++) {
                outside = outside >>> 1 | beyond(values[base + j] - low, high - low);
            }
            words[w] = ~outside >>> 64 - end;
        }
    }

    /** The same for doubles; NaN is in no range. */
    public static void doubles(double[] values, double low, double high, long[] words, int size) {
        if (!(low <= high)) {
            Arrays.fill(words, 0, Room.wordCount(size), 0);
            return;
        }
        long first = key(low == 0 ? -0.0 : low);
        long span = key(high == 0 ? 0.0 : high) - first;
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long outside = 0;
            for (int j = 0; j < end; j++) {
                outside = outside >>> 1 | beyond(key(values[base + j]) - first, span);
            }
            words[w] = ~outside >>> 64 - end;
        }
    }

    /** The same for 32-bit numbers. */
    public static void floats(float[] values, double low, double high, long[] words, int size) {
        if (!(low <= high)) {
            Arrays.fill(words, 0, Room.wordCount(size), 0);
            return;
        }
        long first = key(atLeast(low == 0 ? -0.0 : low));
        long last = key(atMost(high == 0 ? 0.0 : high));
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long outside = 0;
            for (int j = 0; j < end; j++) {
                long key = key(values[base + j]);
                outside = outside >>> 1 | (key - first | last - key) & Long.MIN_VALUE;
            }
            words[w] = ~outside >>> 64 - end;
        }
    }

    /** Sets the words of the rows whose code is the given one. */
    static void code(int[] codes, int code, long[] words, int size) {
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long same = 0;
            for (int j = 0; j < end; j++) {
                long differing = codes[base + j] ^ code;
                same = same >>> 1 | differing - 1 & ~differing & Long.MIN_VALUE;
            }
            words[w] = same >>> 64 - end;
        }
    }

    /**
     * The sign bit where an offset is larger than the span, both without a sign: the borrow of their difference (Warren, Hacker's
     * Delight, 2-13).
     */
    private static long beyond(long offset, long span) {
        return (~span & offset | (~span | offset) & span - offset) & Long.MIN_VALUE;
    }

    /** Numbers in the order of the doubles, a negative zero below zero, NaN beyond the infinities. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ bits >> 63 >>> 1;
    }

    /** The same of a float. */
    private static long key(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits ^ bits >> 31 >>> 1;
    }

    /** The smallest float that is not below a double. */
    private static float atLeast(double value) {
        float near = (float) value;
        return near < value ? Math.nextUp(near) : near;
    }

    /** The largest float that is not above a double. */
    private static float atMost(double value) {
        float near = (float) value;
        return near > value ? Math.nextDown(near) : near;
    }
}

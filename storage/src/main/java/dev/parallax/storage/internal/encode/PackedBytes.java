package dev.parallax.storage.internal.encode;

import java.util.Arrays;

/** Bytes eight to a word, the first in the lowest: so that eight codes are moved, compared or put together at once. */
public final class PackedBytes {
    private static final long ONES = 0x0101010101010101L;

    private PackedBytes() {}

    /** Words for so many bytes. */
    public static int words(int bytes) {
        return bytes + 7 >>> 3;
    }

    /** A word of eight times the same byte, 0 to 255. */
    public static long each(int value) {
        return ONES * value;
    }

    /** Clears the bytes of the last word that are behind {@code count}. */
    public static void clearTail(long[] words, int count) {
        if ((count & 7) != 0) {
            words[count >>> 3] &= (1L << ((count & 7) << 3)) - 1;
        }
    }

    /** Writes codes from -1 to 254, each plus one. */
    public static void pack(int[] codes, int count, long[] into) {
        Arrays.fill(into, 0, words(count), 0);
        for (int i = 0; i < count; i++) {
            into[i >>> 3] |= codes[i] + 1L << (i << 3);
        }
    }
}

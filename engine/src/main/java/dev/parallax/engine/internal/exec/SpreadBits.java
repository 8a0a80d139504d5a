package dev.parallax.engine.internal.exec;

import java.util.Arrays;

/** Bits as bytes of 0 and 1, eight to a word, the first in the lowest. */
final class SpreadBits {
    private static final long[] OF_EIGHT = new long[1 << 8];

    static {
        for (int bits = 0; bits < OF_EIGHT.length; bits++) {
            for (int i = 0; i < 8; i++) {
                OF_EIGHT[bits] |= (bits >>> i & 1L) << (i << 3);
            }
        }
    }

    private SpreadBits() {}

    /** Writes the bits of so many rows; bits behind the last are 0. */
    static void bytes(long[] bits, int rows, long[] into) {
        Arrays.fill(into, 0, rows + 7 >>> 3, 0);
        or(bits, rows, 0, into);
    }

    /** Sets bit {@code shift} of the byte of each row whose bit is set. */
    static void or(long[] bits, int rows, int shift, long[] into) {
        int full = rows >>> 6;
        for (int r = 0; r < full; r++) {
            long word = bits[r];
            int w = r << 3;
            into[w] |= OF_EIGHT[(int) word & 0xFF] << shift;
            into[w + 1] |= OF_EIGHT[(int) (word >>> 8) & 0xFF] << shift;
            into[w + 2] |= OF_EIGHT[(int) (word >>> 16) & 0xFF] << shift;
            into[w + 3] |= OF_EIGHT[(int) (word >>> 24) & 0xFF] << shift;
            into[w + 4] |= OF_EIGHT[(int) (word >>> 32) & 0xFF] << shift;
            into[w + 5] |= OF_EIGHT[(int) (word >>> 40) & 0xFF] << shift;
            into[w + 6] |= OF_EIGHT[(int) (word >>> 48) & 0xFF] << shift;
            into[w + 7] |= OF_EIGHT[(int) (word >>> 56)] << shift;
        }
        for (int w = full << 3; w < rows + 7 >>> 3; w++) {
            into[w] |= OF_EIGHT[(int) (bits[full] >>> (w << 3)) & 0xFF] << shift;
        }
    }
}

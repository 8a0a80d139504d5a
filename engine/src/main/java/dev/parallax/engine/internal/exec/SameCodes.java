package dev.parallax.engine.internal.exec;

import java.util.Arrays;

/** Where two columns of one dictionary hold the same code; null is the same as nothing. */
final class SameCodes {
    private static final long HIGH = 0x8080808080808080L;

    /** Times this, the high bits of eight bytes stand side by side in the highest byte. */
    private static final long GATHER = 0x0002040810204081L;

    private SameCodes() {}

    /** Writes the rows, from the first bit of a word on; bits beyond the size are 0. */
    static void of(int[] left, int[] right, int size, long[] into, int word) {
        for (int from = 0; from < size; from += 64) {
            int to = Math.min(size, from + 64);
            long same = 0;
            for (int i = from; i < to; i++) {
                same |= (left[i] == right[i] & left[i] >= 0 ? 1L : 0L) << i;
            }
            into[word + (from >> 6)] = same;
        }
    }

    /**
     * The same of {@link PackedCodes packed codes}.
     *
     * @param bytes of both; those behind the last row are 0, which is null
     */
    static void ofPacked(long[] left, long[] right, int bytes, long[] into, int word) {
        Arrays.fill(into, word, word + Bits.words(bytes), 0);
        for (int w = 0; w < bytes + 7 >>> 3; w++) {
            long same = ~nonZero(left[w] ^ right[w]) & nonZero(left[w]) & HIGH;
            into[word + (w >> 3)] |= (same * GATHER >>> 56) << (w << 3);
        }
    }

    /** The high bit of each byte that is not 0; other bits are anything. */
    private static long nonZero(long bytes) {
        return (bytes & ~HIGH) + ~HIGH | bytes;
    }
}

package dev.parallax.engine.internal.exec;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/**
 * The loops of {@link CodeCounts}: rows are bytes of words, eight to a word, the first in the lowest. Of two at a time there are 65,536
 * counters; that a number is masked by their last index changes nothing, but spares the check of bounds.
 */
final class CountKernels {
    private static final long LANES = 0x00FF00FF00FF00FFL;

    private CountKernels() {}

    static void singles(long[] packed, int words, int[] counts) {
        for (int w = 0; w < words; w++) {
            for (long rows = packed[w], i = 0; i < 8; i++, rows >>>= 8) {
                counts[(int) rows & 0xFF]++;
            }
        }
    }

    static void fours(long[] packed, int words, int[] counts, int[] others) {
        for (int w = 0; w < words; w++) {
            long rows = packed[w];
            rows = (rows | rows >>> 4) & LANES;
            rows |= rows >>> 8;
            counts[(int) rows & 0xFFFF]++;
            others[(int) (rows >>> 32) & 0xFFFF]++;
        }
    }

    static void pairs(long[] packed, int words, int[] counts, int[] others) {
        int mask = counts.length - 1;
        int last = others.length - 1;
        for (int w = 0; w < words; w++) {
            long rows = packed[w];
            counts[(int) rows & mask]++;
            others[(int) (rows >>> 16) & last]++;
            counts[(int) (rows >>> 32) & mask]++;
            others[(int) (rows >>> 48) & last]++;
        }
    }

    static void pairs(
            LongBuffer first,
            long plusFirst,
            LongBuffer second,
            long plusSecond,
            int by,
            int words,
            int[] counts,
            int[] others) {
        int mask = counts.length - 1;
        int last = others.length - 1;
        for (int w = 0; w < words; w++) {
            long rows = first.get(w) + plusFirst | second.get(w) + plusSecond << by;
            counts[(int) rows & mask]++;
            others[(int) (rows >>> 16) & last]++;
            counts[(int) (rows >>> 32) & mask]++;
            others[(int) (rows >>> 48) & last]++;
        }
    }

    /** Bytes of both halves come together in lanes of 16 bits, dense numbers so that few lines of the cache hold their counters. */
    static void wide(long[] low, long[] high, int by, int words, int[] counts, int[] others) {
        int mask = counts.length - 1;
        int last = others.length - 1;
        for (int w = 0; w < words; w++) {
            long a = low[w];
            long b = high[w];
            long even = a & LANES | (b & LANES) << by;
            long odd = a >>> 8 & LANES | (b >>> 8 & LANES) << by;
            counts[(int) even & mask]++;
            others[(int) odd & last]++;
            counts[(int) (even >>> 16) & mask]++;
            others[(int) (odd >>> 16) & last]++;
            counts[(int) (even >>> 32) & mask]++;
            others[(int) (odd >>> 32) & last]++;
            counts[(int) (even >>> 48) & mask]++;
            others[(int) (odd >>> 48) & last]++;
        }
    }

    /** Of the rows whose bits are set, each with the same number above. */
    static void chosen(long[] packed, long[] selected, int words, int same, int[] counts) {
        for (int w = 0; w < words; w++) {
            int from = w << 3;
            for (long left = selected[w]; left != 0; left &= left - 1) {
                int row = Long.numberOfTrailingZeros(left);
                counts[(int) (packed[from + (row >>> 3)] >>> (row << 3)) & 0xFF | same]++;
            }
        }
    }

    /** The same of both halves. */
    static void chosen(long[] low, int by, long[] high, long[] selected, int words, int[] counts) {
        for (int w = 0; w < words; w++) {
            int from = w << 3;
            for (long left = selected[w]; left != 0; left &= left - 1) {
                int row = Long.numberOfTrailingZeros(left);
                int word = from + (row >>> 3);
                int shift = row << 3;
                counts[(int) (low[word] >>> shift) & 0xFF | ((int) (high[word] >>> shift) & 0xFF) << by]++;
            }
        }
    }

    /** The same of bytes in a file. */
    static void chosen(ByteBuffer first, int plus, long[] selected, int words, int same, int[] counts) {
        for (int w = 0; w < words; w++) {
            int from = w << 6;
            for (long left = selected[w]; left != 0; left &= left - 1) {
                counts[first.get(from + Long.numberOfTrailingZeros(left)) + plus & 0xFF | same]++;
            }
        }
    }
}

package dev.parallax.engine.internal.exec;

import java.util.Arrays;

/**
 * Counts how often fields of a few bits come together in a row: the fields of a row make one number of at most 16 bits, and an array
 * counts each number. Rows of up to eight bits are counted two at a time, so that half as many counters are written and few of them
 * twice in a row. For one thread.
 */
final class CodeCounts {
    private static final int MOST_BITS = 16;
    private static final int HALF = 8;
    private static final int WORDS = ExecutionOptions.BATCH / 8;

    /** Eight bits as the bytes of a word. */
    private static final long[] SPREAD = new long[1 << 8];

    static {
        for (int bits = 0; bits < SPREAD.length; bits++) {
            for (int i = 0; i < 8; i++) {
                SPREAD[bits] |= (bits >>> i & 1L) << (i << 3);
            }
        }
    }

    private final int[] half;
    private final int[] shift;
    private final int[] mask;
    private final int bits;
    private final boolean narrow;
    private final long[][] packed = new long[2][];
    private final boolean[] begun = new boolean[2];
    private final int[] counts;
    private long padding;

    /** Fields of so many bits, which {@link #fits fit}. */
    CodeCounts(int[] widths) {
        this.half = new int[widths.length];
        this.shift = new int[widths.length];
        this.mask = new int[widths.length];
        int[] used = new int[2];
        for (int f = 0; f < widths.length; f++) {
            half[f] = used[0] + widths[f] <= HALF ? 0 : 1;
            shift[f] = used[half[f]];
            mask[f] = (1 << widths[f]) - 1;
            used[half[f]] += widths[f];
        }
        this.narrow = used[1] == 0;
        this.bits = narrow ? used[0] : HALF + used[1];
        packed[0] = new long[WORDS];
        packed[1] = narrow ? packed[0] : new long[WORDS];
        this.counts = new int[1 << (narrow ? MOST_BITS : bits)];
    }

    /** Whether fields of so many bits, taken in this order, fit. */
    static boolean fits(int[] widths) {
        int[] used = new int[2];
        for (int width : widths) {
            used[used[0] + width <= HALF ? 0 : 1] += width;
        }
        return used[0] <= HALF && used[1] <= HALF;
    }

    /** Begins a batch. */
    void begin() {
        Arrays.fill(begun, false);
    }

    /** Gives a field by bytes, eight rows to a word; bytes behind the last row are 0. */
    void bytes(int field, long[] codes, int size) {
        int words = words(size);
        long[] into = packed[half[field]];
        int by = shift[field];
        if (begun[half[field]]) {
            for (int w = 0; w < words; w++) {
                into[w] |= codes[w] << by;
            }
        } else {
            for (int w = 0; w < words; w++) {
                into[w] = codes[w] << by;
            }
            begun[half[field]] = true;
        }
    }

    /** Gives a field of one bit; bits behind the last row are 0. */
    void bits(int field, long[] rows, int size) {
        int words = words(size);
        long[] into = packed[half[field]];
        int by = shift[field];
        if (!begun[half[field]]) {
            Arrays.fill(into, 0, words, 0);
            begun[half[field]] = true;
        }
        int full = size >>> 6;
        for (int r = 0; r < full; r++) {
            long bits = rows[r];
            int w = r << 3;
            into[w] |= SPREAD[(int) bits & 0xFF] << by;
            into[w + 1] |= SPREAD[(int) (bits >>> 8) & 0xFF] << by;
            into[w + 2] |= SPREAD[(int) (bits >>> 16) & 0xFF] << by;
            into[w + 3] |= SPREAD[(int) (bits >>> 24) & 0xFF] << by;
            into[w + 4] |= SPREAD[(int) (bits >>> 32) & 0xFF] << by;
            into[w + 5] |= SPREAD[(int) (bits >>> 40) & 0xFF] << by;
            into[w + 6] |= SPREAD[(int) (bits >>> 48) & 0xFF] << by;
            into[w + 7] |= SPREAD[(int) (bits >>> 56)] << by;
        }
        for (int w = full << 3; w < words; w++) {
            into[w] |= SPREAD[(int) (rows[full] >>> (w << 3)) & 0xFF] << by;
        }
    }

    /** Counts the rows of the batch, whose fields were all given. */
    void count(int size) {
        int words = words(size);
        padding += 8L * words - size;
        for (int h = 0; h < (narrow ? 1 : 2); h++) {
            if (!begun[h]) {
                Arrays.fill(packed[h], 0, words, 0);
            }
        }
        if (narrow) {
            pairs(packed[0], words, counts);
        } else {
            wide(packed[0], packed[1], words, counts);
        }
    }

    private static void pairs(long[] packed, int words, int[] counts) {
        for (int w = 0; w < words; w++) {
            long rows = packed[w];
            counts[(int) rows & 0xFFFF]++;
            counts[(int) (rows >>> 16) & 0xFFFF]++;
            counts[(int) (rows >>> 32) & 0xFFFF]++;
            counts[(int) (rows >>> 48)]++;
        }
    }

    private static void wide(long[] low, long[] high, int words, int[] counts) {
        for (int w = 0; w < words; w++) {
            long a = low[w];
            long b = high[w];
            for (int i = 0; i < 8; i++) {
                counts[(int) (a & 0xFF | (b & 0xFF) << HALF)]++;
                a >>>= 8;
                b >>>= 8;
            }
        }
    }

    private static int words(int size) {
        return size + 7 >>> 3;
    }

    /** The rows counted of each number; {@link #field} takes a number apart. */
    long[] numbers() {
        long[] rows = new long[1 << bits];
        if (narrow) {
            for (int pair = 0; pair < counts.length; pair++) {
                if (counts[pair] != 0) {
                    rows[pair & 0xFF] += counts[pair];
                    rows[pair >>> HALF] += counts[pair];
                }
            }
        } else {
            for (int number = 0; number < counts.length; number++) {
                rows[number] = counts[number];
            }
        }
        rows[0] -= padding;
        return rows;
    }

    /** A field of a number. */
    int field(int field, int number) {
        return number >>> shift[field] + half[field] * HALF & mask[field];
    }
}

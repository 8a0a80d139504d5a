package dev.parallax.engine.internal.exec;

import dev.parallax.storage.CodeWords;
import java.util.Arrays;

/**
 * Counts how often fields of a few bits come together in a row: the fields of a row make one number of at most 16 bits, and an array
 * counts each number. Where rows are many, those of up to eight bits are counted two at a time and those of up to four bits four at a
 * time, in two arrays by turns, so that few counters are written and seldom the same one twice in a row; where few of many are wanted,
 * these are looked up one by one. For one thread.
 */
final class CodeCounts {
    private static final int MOST_BITS = 16;
    private static final int HALF = 8;
    private static final int QUARTER = 4;
    private static final int WORDS = ExecutionOptions.BATCH / 8;

    private final int[] half;
    private final int[] shift;
    private final int[] mask;
    private final int high;
    private final int bits;
    private final boolean narrow;
    private final boolean many;
    private final long[][] packed = new long[2][];
    private final boolean[] begun = new boolean[2];
    private final int[] singles;
    private int[] counts = new int[0];
    private int[] others = new int[0];
    private long padding;

    /** The bits of a field of so many codes. */
    static int width(int codes) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(codes - 1));
    }

    /** Fields of so many bits, which {@link #fits fit}, of about so many rows. */
    CodeCounts(int[] widths, int rows) {
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
        this.high = used[0];
        this.bits = used[0] + used[1];
        int words = Math.min(WORDS, words(rows));
        packed[0] = new long[words];
        packed[1] = narrow ? packed[0] : new long[words];
        this.many = rows >= 1 << MOST_BITS;
        this.singles = new int[1 << bits];
    }

    /** Whether fields of so many bits, taken in this order, fit, and so many rows are worth as many counters. */
    static boolean fits(int[] widths, int rows) {
        int[] used = new int[2];
        for (int width : widths) {
            used[used[0] + width <= HALF ? 0 : 1] += width;
        }
        return used[0] <= HALF && used[1] <= HALF && (used[1] == 0 || rows >= 16 << used[1]);
    }

    /** Begins a batch. */
    void begin() {
        Arrays.fill(begun, false);
    }

    /** Where the first field is given by bytes, in place of {@link #bytes}: it needs no copy there. */
    long[] first() {
        begun[0] = true;
        return packed[0];
    }

    /** Gives a field by bytes, eight rows to a word; bytes behind the last row are 0. */
    void bytes(int field, long[] codes, int size) {
        bytes(field, codes, 0, size);
    }

    /** The same of rows that begin with one that begins a word. */
    void bytes(int field, long[] codes, int from, int size) {
        int words = words(size);
        int first = from >>> 3;
        long[] into = packed[half[field]];
        int by = shift[field];
        if (begun[half[field]]) {
            for (int w = 0; w < words; w++) {
                into[w] |= codes[first + w] << by;
            }
        } else {
            for (int w = 0; w < words; w++) {
                into[w] = codes[first + w] << by;
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
        SpreadBits.or(rows, size, by, into);
    }

    /** Counts the rows of the batch, whose fields were all given. */
    void count(int size) {
        int words = words(size);
        padding += 8L * words - size;
        fillUp(words);
        if (narrow && !many) {
            CountKernels.singles(packed[0], words, singles);
            return;
        }
        makeRoom();
        if (bits <= QUARTER) {
            CountKernels.fours(packed[0], words, counts, others);
        } else if (narrow) {
            CountKernels.pairs(packed[0], words, counts, others);
        } else {
            CountKernels.wide(packed[0], packed[1], high, words, counts, others);
        }
    }

    /** Fields that were not given are 0. */
    private void fillUp(int words) {
        for (int h = 0; h < (narrow ? 1 : 2); h++) {
            if (!begun[h]) {
                Arrays.fill(packed[h], 0, words, 0);
            }
        }
    }

    /** Counts those rows of the batch that are selected: what costs least where they are few. */
    void count(int size, long[] selected) {
        fillUp(words(size));
        if (narrow) {
            CountKernels.chosen(packed[0], selected, Bits.words(size), 0, singles);
        } else {
            CountKernels.chosen(packed[0], high, packed[1], selected, Bits.words(size), singles);
        }
    }

    /**
     * Counts selected rows of the first field, whose bytes lie elsewhere.
     *
     * @param same what the other fields are for each of them: {@link #place} of a bit that is set, or 0
     */
    void count(int size, long[] selected, int same, CodeWords first) {
        CountKernels.chosen(first.bytes(), (int) first.plus(), selected, Bits.words(size), same, singles);
    }

    /** The same of bytes that lie in an array, eight rows to a word. */
    void count(int size, long[] selected, int same, long[] first) {
        CountKernels.chosen(first, selected, Bits.words(size), same, singles);
    }

    /** Whether rows are counted two at a time. */
    boolean arePaired() {
        return narrow && many && bits > QUARTER;
    }

    /** Counts rows of two fields {@linkplain #arePaired in pairs}, whose bytes lie elsewhere. */
    void count(CodeWords first, CodeWords second, int size) {
        makeRoom();
        CountKernels.pairs(
                first.words(), first.plus(), second.words(), second.plus(), shift[1], words(size), counts, others);
    }

    /** Counts rows of one field in pairs, whose bytes lie in an array, eight rows to a word; those behind the last row are 0. */
    void count(long[] only, int size) {
        padding += 8L * words(size) - size;
        makeRoom();
        CountKernels.pairs(only, words(size), counts, others);
    }

    private void makeRoom() {
        if (counts.length == 0) {
            int beside = !narrow ? 0 : bits <= QUARTER ? MOST_BITS - QUARTER : HALF;
            counts = new int[1 << beside + bits];
            others = new int[counts.length];
        }
    }

    private static int words(int size) {
        return size + 7 >>> 3;
    }

    /** The rows counted of each number; {@link #field} takes a number apart. */
    long[] numbers() {
        long[] rows = new long[1 << bits];
        int each = narrow ? bits <= QUARTER ? QUARTER : HALF : MOST_BITS;
        int mask = (1 << each) - 1;
        for (int together = 0; together < counts.length; together++) {
            int met = counts[together] + others[together];
            if (met != 0) {
                for (int at = 0; at < (narrow ? MOST_BITS : 1); at += each) {
                    rows[together >>> at & mask] += met;
                }
            }
        }
        for (int number = 0; number < singles.length; number++) {
            rows[number] += singles[number];
        }
        rows[0] -= padding;
        return rows;
    }

    /** The lowest bit of a field in a number. */
    int place(int field) {
        return 1 << shift[field] + half[field] * high;
    }

    /** A field of a number. */
    int field(int field, int number) {
        return number >>> shift[field] + half[field] * high & mask[field];
    }
}

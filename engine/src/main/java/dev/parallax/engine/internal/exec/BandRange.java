package dev.parallax.engine.internal.exec;

import java.util.Arrays;

/**
 * The rows whose bands lie between two: eight rows are compared at once, as the bytes of a word.
 *
 * @param first the first band
 * @param last the last; none where it is below the first
 */
record BandRange(int first, int last) {
    private static final long HIGH = 0x8080808080808080L;
    private static final long EACH = 0x0101010101010101L;

    /** Brings the highest bits of eight bytes together in the highest byte. */
    private static final long GATHER = 0x0002040810204081L;

    /** The bands all of whose scores are between two numbers, both included. */
    static BandRange within(double low, double high) {
        int first = 1;
        while (first < BandEdges.SIZE && !(BandEdges.smallest(first) >= low)) {
            first++;
        }
        int last = BandEdges.SIZE - 1;
        while (last > 0 && !(BandEdges.largest(last) <= high)) {
            last--;
        }
        return new BandRange(first, last);
    }

    /** The bands any of whose scores are between two numbers, both included. */
    static BandRange touching(double low, double high) {
        int first = 1;
        while (first < BandEdges.SIZE && !(BandEdges.largest(first) >= low)) {
            first++;
        }
        int last = BandEdges.SIZE - 1;
        while (last > 0 && !(BandEdges.smallest(last) <= high)) {
            last--;
        }
        return new BandRange(first, last);
    }

    private boolean isEmpty() {
        return last < first;
    }

    /**
     * Takes the rows of other bands out of a set.
     *
     * @param bands of rows, eight to a word
     * @param at the word of them that has the first row of the set
     */
    void narrow(long[] bands, int at, long[] words, int count) {
        if (isEmpty()) {
            Arrays.fill(words, 0, count, 0);
        } else if (last == BandEdges.SIZE - 1) {
            narrowUpwards(bands, at, words, count);
        } else {
            narrowBetween(bands, at, words, count);
        }
    }

    /** No band lies behind the last one. */
    private void narrowUpwards(long[] bands, int at, long[] words, int count) {
        long add = addend(first);
        long or = either(first);
        for (int w = 0; w < count; w++) {
            if (words[w] != 0) {
                long inside = 0;
                int from = at + (w << 3);
                for (int i = 0; i < 8; i++) {
                    long eight = bands[from + i];
                    long reached = (eight & ~HIGH) + add & (eight | or) | eight & or;
                    inside |= (reached & HIGH) * GATHER >>> 56 << (i << 3);
                }
                words[w] &= inside;
            }
        }
    }

    private void narrowBetween(long[] bands, int at, long[] words, int count) {
        long addFirst = addend(first);
        long orFirst = either(first);
        long addNext = addend(last + 1);
        long orNext = either(last + 1);
        for (int w = 0; w < count; w++) {
            if (words[w] != 0) {
                long inside = 0;
                int from = at + (w << 3);
                for (int i = 0; i < 8; i++) {
                    long eight = bands[from + i];
                    long low = eight & ~HIGH;
                    long reached = low + addFirst & (eight | orFirst) | eight & orFirst;
                    long passed = low + addNext & (eight | orNext) | eight & orNext;
                    inside |= (reached & ~passed & HIGH) * GATHER >>> 56 << (i << 3);
                }
                words[w] &= inside;
            }
        }
    }

    /** What is added to the lower seven bits of a byte, so that the highest tells whether they reach those of a band. */
    private static long addend(int band) {
        return EACH * (band <= 128 ? 128 - band : 256 - band);
    }

    /** All ones where the highest bit of a byte alone shows that it reaches the band; else both are needed. */
    private static long either(int band) {
        return band <= 128 ? HIGH : 0;
    }
}

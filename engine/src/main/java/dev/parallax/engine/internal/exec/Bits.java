package dev.parallax.engine.internal.exec;

import java.util.Arrays;

/** Sets of row numbers as words of 64 bits: row {@code i} is bit {@code i % 64} of word {@code i / 64}. */
final class Bits {
    private Bits() {}

    /** Words for so many bits. */
    static int words(int bits) {
        return (bits + 63) >>> 6;
    }

    /** Bytes of the words for so many bits. */
    static long bytes(int bits) {
        return (long) words(bits) * Long.BYTES;
    }

    /** Sets the first {@code size} bits, and clears the rest of the array. */
    static void fill(long[] words, int size) {
        int full = size >>> 6;
        Arrays.fill(words, 0, full, -1L);
        Arrays.fill(words, full, words.length, 0L);
        if ((size & 63) != 0) {
            words[full] = (1L << size) - 1;
        }
    }

    /** Turns the first {@code size} bits around; those behind them in their last word are cleared. */
    static void not(long[] words, int size) {
        for (int i = 0; i < words(size); i++) {
            words[i] = ~words[i];
        }
        if ((size & 63) != 0) {
            words[size >>> 6] &= (1L << size) - 1;
        }
    }

    /** The number of set bits among the first {@code count} words. */
    static int cardinality(long[] words, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Long.bitCount(words[i]);
        }
        return sum;
    }

    /** The number of set bits in {@code [from, from + size)}. */
    static int cardinality(long[] words, int from, int size) {
        if (size == 0) {
            return 0;
        }
        int first = from >>> 6;
        int last = from + size - 1 >>> 6;
        long head = -1L << from;
        long tail = -1L >>> 63 - (from + size - 1 & 63);
        if (first == last) {
            return Long.bitCount(words[first] & head & tail);
        }
        int sum = Long.bitCount(words[first] & head) + Long.bitCount(words[last] & tail);
        for (int i = first + 1; i < last; i++) {
            sum += Long.bitCount(words[i]);
        }
        return sum;
    }

    /** Whether no bit is set among the first {@code count} words. */
    static boolean isEmpty(long[] words, int count) {
        for (int i = 0; i < count; i++) {
            if (words[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The number of bits set in the first array and not in the other. */
    static int without(long[] words, long[] other) {
        int sum = 0;
        for (int i = 0; i < words.length; i++) {
            sum += Long.bitCount(words[i] & ~other[i]);
        }
        return sum;
    }

    /** The number of bits set in both, among the first {@code count} words. */
    static int inBoth(long[] words, long[] other, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Long.bitCount(words[i] & other[i]);
        }
        return sum;
    }

    /** The numbers of bits set in both one array and each of three others, among the first {@code count} words. */
    static void inEach(long[] words, long[] first, long[] second, long[] third, int count, int[] into) {
        int one = 0;
        int two = 0;
        int three = 0;
        for (int i = 0; i < count; i++) {
            long word = words[i];
            one += Long.bitCount(word & first[i]);
            two += Long.bitCount(word & second[i]);
            three += Long.bitCount(word & third[i]);
        }
        into[0] = one;
        into[1] = two;
        into[2] = three;
    }

    /** The number of bits set in all three, among the first {@code count} words. */
    static int inAll(long[] words, long[] other, long[] third, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Long.bitCount(words[i] & other[i] & third[i]);
        }
        return sum;
    }

    /** Writes the bits set in both, among the first {@code count} words, and returns their number. */
    static int and(long[] words, long[] other, long[] into, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            into[i] = words[i] & other[i];
            sum += Long.bitCount(into[i]);
        }
        return sum;
    }

    static void and(long[] into, long[] other, int count) {
        for (int i = 0; i < count; i++) {
            into[i] &= other[i];
        }
    }

    static void andNot(long[] into, long[] other, int count) {
        for (int i = 0; i < count; i++) {
            into[i] &= ~other[i];
        }
    }

    static void or(long[] into, long[] other, int count) {
        for (int i = 0; i < count; i++) {
            into[i] |= other[i];
        }
    }

    /** Copies {@code size} bits that begin at bit {@code from} to the start of another array, whose last word is masked. */
    static void slice(long[] words, int from, int size, long[] into) {
        int shift = from & 63;
        int first = from >>> 6;
        int count = words(size);
        if (shift == 0) {
            System.arraycopy(words, first, into, 0, count);
        } else {
            for (int i = 0; i < count; i++) {
                long high = first + i + 1 >= words.length ? 0 : words[first + i + 1] << (64 - shift);
                into[i] = words[first + i] >>> shift | high;
            }
        }
        if ((size & 63) != 0) {
            into[count - 1] &= (1L << size) - 1;
        }
    }

    /** Writes the numbers of the set bits of {@code [from, from + size)}, plus {@code add}, and returns how many. */
    static int positions(long[] words, int from, int size, int add, int[] into) {
        int count = 0;
        int end = from + size;
        int last = end - 1 >> 6;
        for (int w = from >>> 6; size > 0 && w <= last; w++) {
            long word = words[w];
            word &= w == from >>> 6 ? -1L << from : -1;
            word &= w == last ? -1L >>> -end : -1;
            count = positions(word, (w << 6) + add, into, count);
        }
        return count;
    }

    /** Writes what {@link #positions(long[], int, int, int, int[])} writes, for less where most words are empty. */
    static int scattered(long[] words, int from, int size, int add, int[] into) {
        int count = 0;
        int end = from + size;
        int last = end - 1 >> 6;
        for (int w = from >>> 6; size > 0 && w <= last; w++) {
            long word = words[w];
            if (word != 0) {
                word &= w == from >>> 6 ? -1L << from : -1;
                word &= w == last ? -1L >>> -end : -1;
                count = positions(word, (w << 6) + add, into, count);
            }
        }
        return count;
    }

    /**
     * Writes the numbers of the set bits of a word. They are written in fours whether or not there are so many, and overwritten by
     * those of the next word: a processor guesses badly how many bits a word has.
     */
    private static int positions(long word, int add, int[] into, int count) {
        int after = count + Long.bitCount(word);
        if (count + 8 > into.length) {
            return positions(word, add, into, count, after);
        }
        long left = four(word, add, into, count);
        if (after - count > 4) {
            left = four(left, add, into, count + 4);
            if (after - count > 8) {
                return positions(left, add, into, count + 8, after);
            }
        }
        return after;
    }

    private static long four(long word, int add, int[] into, int at) {
        long left = word;
        into[at] = add + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        into[at + 1] = add + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        into[at + 2] = add + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        into[at + 3] = add + Long.numberOfTrailingZeros(left);
        return left & left - 1;
    }

    private static int positions(long word, int add, int[] into, int from, int to) {
        long left = word;
        for (int at = from; at < to; at++) {
            into[at] = add + Long.numberOfTrailingZeros(left);
            left &= left - 1;
        }
        return to;
    }

    /** Sets the bits at {@code [to, to + size)} to the first bits of an array; bits outside are left as they are. */
    static void put(long[] words, int to, int size, long[] from) {
        int shift = to & 63;
        int first = to >>> 6;
        int count = words(size);
        for (int i = 0; i < count; i++) {
            int bits = Math.min(64, size - (i << 6));
            long mask = bits == 64 ? -1L : (1L << bits) - 1;
            long value = from[i] & mask;
            words[first + i] = words[first + i] & ~(mask << shift) | value << shift;
            if (shift != 0 && mask >>> (64 - shift) != 0) {
                int next = first + i + 1;
                words[next] = words[next] & ~(mask >>> (64 - shift)) | value >>> (64 - shift);
            }
        }
    }

    /** The first set bit from {@code from} on; {@code size} where there is none. */
    static int next(long[] words, int from, int size) {
        if (from >= size) {
            return size;
        }
        int w = from >> 6;
        long word = words[w] & -1L << from;
        while (word == 0) {
            if (++w << 6 >= size) {
                return size;
            }
            word = words[w];
        }
        return Math.min(size, (w << 6) + Long.numberOfTrailingZeros(word));
    }

    static boolean get(long[] words, int bit) {
        return (words[bit >> 6] >>> bit & 1) != 0;
    }

    static void set(long[] words, int bit) {
        words[bit >> 6] |= 1L << bit;
    }
}

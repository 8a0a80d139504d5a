package dev.parallax.engine.internal.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text at once, the first in the lowest bits. */
final class ByteWords {
    /** Bytes of a word. */
    static final int SIZE = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long ZEROS = '0' * ONES;
    private static final long BEYOND_NINE = (0x80 - 10) * ONES;
    private static final long EACH_FOURTH = 0x000000ff000000ffL;
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private ByteWords() {}

    /** The word that begins at a byte, from which on there are eight. */
    static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** A word of the same byte everywhere. */
    static long of(byte each) {
        return (each & 0xff) * ONES;
    }

    /** How many bytes stand before the first that is not ASCII, is below {@code '#'}, or the one that {@code stops} is made of. */
    static int before(long word, long stops) {
        long other = word ^ stops;
        long found = (word | word - '#' * ONES & ~word | other - ONES & ~other) & HIGHS;
        return Long.numberOfTrailingZeros(found) >>> 3;
    }

    /** How many digits the word begins with. */
    static int digits(long word) {
        long values = word ^ ZEROS;
        return Long.numberOfTrailingZeros((values + BEYOND_NINE | values) & HIGHS) >>> 3;
    }

    /** The number that a word's first digits make, at least one, put after those of another number. */
    static long append(long number, long word, int digits) {
        long values = (word ^ ZEROS) << 8 * (SIZE - digits);
        long pairs = values * 10 + (values >>> 8);
        long first = (pairs & EACH_FOURTH) * (100 + (1_000_000L << 32));
        long second = (pairs >>> 16 & EACH_FOURTH) * (1 + (10_000L << 32));
        return number * POWERS[digits] + (first + second >>> 32);
    }
}

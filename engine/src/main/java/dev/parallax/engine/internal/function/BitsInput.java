package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/** Reads a predicate as words of bits, whatever its form; null is false. For one thread. */
final class BitsInput {
    private long[] buffer = Room.NO_LONGS;

    /** The words; bits beyond the size are 0. Valid until the next call. */
    long[] read(Vector vector, int size) {
        if (vector instanceof Vector.Bits bits) {
            return bits.words();
        }
        buffer = Room.words(buffer, size);
        if (vector instanceof Vector.Constant constant) {
            if (Boolean.TRUE.equals(constant.value())) {
                fill(buffer, size);
            }
        } else if (vector instanceof Vector.Longs longs) {
            Ranges.longs(longs.values(), 1, 1, buffer, size);
        } else {
            throw new IllegalArgumentException("not a predicate: " + vector.getClass());
        }
        return buffer;
    }

    /** Sets the first {@code size} bits. */
    static void fill(long[] words, int size) {
        Arrays.fill(words, 0, Room.wordCount(size), -1L);
        trim(words, size);
    }

    /** Clears the bits of the last word beyond the size. */
    static void trim(long[] words, int size) {
        if ((size & 63) != 0) {
            words[size >> 6] &= -1L >>> (64 - (size & 63));
        }
    }
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/** Reads an argument of whole numbers, dates or booleans as longs, whatever its form. For one thread. */
final class LongInput {
    private long[] buffer = Room.NO_LONGS;

    /** The values, null as {@link Vector#NULL_LONG}; valid until the next call. */
    long[] read(Vector vector, int size) {
        if (vector instanceof Vector.Longs longs) {
            return longs.values();
        }
        buffer = Room.longs(buffer, size);
        if (vector instanceof Vector.Constant constant) {
            Arrays.fill(buffer, 0, size, Constants.asLong(constant.value()));
        } else if (vector instanceof Vector.Bits bits) {
            long[] words = bits.words();
            for (int i = 0; i < size; i++) {
                buffer[i] = words[i >> 6] >>> i & 1;
            }
        } else {
            throw new IllegalArgumentException("not held in longs: " + vector.getClass());
        }
        return buffer;
    }
}

package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.CodeWords;
import org.jspecify.annotations.Nullable;

/** What has few values, read as one byte for each row, eight rows to a word, the first in the lowest byte. For one thread. */
interface PackedCodes {
    /** The number of codes: 0 to {@code size - 1}, at most 256. */
    int size();

    /** Reads the rows {@code [from, from + count)} of one container; bytes behind the last row are 0. */
    void read(int from, int count, long[] into);

    /** What {@link #read} reads, where it lies in a file; null where it does not. */
    default @Nullable CodeWords words(int from, int count) {
        return null;
    }

    /** What {@link #read} reads, where an array has it; null where none does. */
    default long @Nullable [] array(int from, int count) {
        return null;
    }

    /** The value of each code. */
    Vector values();
}

package dev.parallax.engine.internal.exec;

import org.jspecify.annotations.Nullable;

/** How many rows have each code of a key, found for less than by a look at each of them. For one thread, containers in rising order. */
interface CodeTotals {
    /** Of a key of so many rows; null where there is no such way. */
    static @Nullable CodeTotals of(PackedCodes key, int rows) {
        if (key instanceof BandCodes banded) {
            return BandTotals.of(banded.bands(), rows);
        }
        return key instanceof StoredCodes stored ? IndexTotals.of(stored) : null;
    }

    /** Adds the rows from {@code 65,536 * number} on, of which there are so many, and returns the bytes that were read. */
    long add(int number, int size);

    /** The rows added of each code. */
    long[] rows();
}

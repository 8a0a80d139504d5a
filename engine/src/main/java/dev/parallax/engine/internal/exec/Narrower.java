package dev.parallax.engine.internal.exec;

import org.jspecify.annotations.Nullable;

/**
 * A predicate over one relation, for one thread: narrows sets of rows. Sees morsels in rising order. {@code words} holds the rows
 * {@code [from, from + size)} from its first bit on; rows that are not in it are not looked at where that is cheaper.
 */
@FunctionalInterface
interface Narrower {
    /** Takes out of the set the rows for which the predicate does not hold. */
    void narrow(int from, int size, long[] words);

    /** All rows of a morsel for which it holds, where they are kept as just these words; else null. */
    default @Nullable RowWords kept(int from, int size) {
        return null;
    }
}

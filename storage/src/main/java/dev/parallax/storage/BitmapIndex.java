package dev.parallax.storage;

import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** For each code of a column the ordinals of the rows that hold it. Immutable; safe for many threads. */
public interface BitmapIndex {
    /** The ordinals of the rows with this code; empty for a code that no row holds. */
    ImmutableRoaringBitmap rows(int code);

    /** The number of rows with this code, without reading its bitmap. */
    int cardinality(int code);
}

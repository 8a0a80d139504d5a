package dev.parallax.storage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** One version of a dataset's labels or of a model: columns over the id space. Versions never change. */
public interface Rows {
    /** From 1; the newest is the largest. */
    int version();

    /** The name of the file it was imported from, of several the names parted by commas; null if it was not told. */
    @Nullable
    String source();

    /** When it was committed. */
    Instant time();

    /** The number of rows. */
    int rows();

    /** The ordinals that have a row. */
    ImmutableRoaringBitmap presence();

    /** In the file's order, without the id. */
    List<Column> columns();

    /** The column of this name, or null. */
    @Nullable
    Column column(String name);

    /** A digest of the content, hexadecimal. */
    String digest();

    /** Bytes on disk. */
    long bytes();
}

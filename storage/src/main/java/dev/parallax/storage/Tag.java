package dev.parallax.storage;

import java.time.Instant;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/**
 * Rows of a dataset kept under a name. They are ordinals, which never move: a tag outlives every later version of labels and
 * models. Immutable; safe for many threads.
 */
public interface Tag {
    /** Its name. */
    String name();

    /** The query whose rows were tagged. */
    String query();

    /** What that query ran on: the statements, with versions, after which it finds the same rows again. */
    String origin();

    /** When it was committed. */
    Instant time();

    /** The number of rows, without reading the bitmap. */
    int rows();

    /** The rows. */
    ImmutableRoaringBitmap ordinals();

    /** Bytes on disk. */
    long bytes();
}

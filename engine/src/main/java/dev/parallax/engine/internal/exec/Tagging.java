package dev.parallax.engine.internal.exec;

import org.roaringbitmap.RoaringBitmap;

/** Told of the rows that a query tags. */
public interface Tagging {
    /** Keeps nothing: for a query that is run to be measured. */
    Tagging NONE = (name, ordinals) -> {};

    /** Rows, as ordinals of the dataset, are to bear a tag. */
    void tag(String name, RoaringBitmap ordinals);
}

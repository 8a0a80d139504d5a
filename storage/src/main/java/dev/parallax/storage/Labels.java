package dev.parallax.storage;

import org.jspecify.annotations.Nullable;

/** A version of the labels of a dataset: the truth and metadata. */
public interface Labels extends Rows {
    /** The ordinals in the order of the label file; null where that is the order of the ordinals. */
    int @Nullable [] order();
}

package dev.parallax.engine.internal.exec;

import org.jspecify.annotations.Nullable;

/** From the rows of a batch to the ordinals of a participant. */
final class Rows {
    private Rows() {}

    /** The ordinals; null for the batch's own range. A unit without an ordinal reads beyond every column: null. */
    static int @Nullable [] ordinals(Batch batch, int @Nullable [] alignment) {
        if (alignment == null) {
            return batch.rows();
        }
        int[] ordinals = new int[batch.size()];
        for (int i = 0; i < ordinals.length; i++) {
            int ordinal = alignment[batch.row(i)];
            ordinals[i] = ordinal < 0 ? Integer.MAX_VALUE : ordinal;
        }
        return ordinals;
    }
}

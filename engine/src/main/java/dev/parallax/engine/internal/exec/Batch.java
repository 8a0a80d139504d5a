package dev.parallax.engine.internal.exec;

import org.jspecify.annotations.Nullable;

/**
 * Some rows of a relation that expressions are evaluated for at once: a range, or a list of row numbers in any order. A new
 * object for every batch, so that evaluators know by identity what they have already worked out.
 */
final class Batch {
    private final int from;
    private final int size;
    private final int @Nullable [] rows;

    private Batch(int from, int size, int @Nullable [] rows) {
        this.from = from;
        this.size = size;
        this.rows = rows;
    }

    /** The rows {@code [from, from + size)}. */
    static Batch range(int from, int size) {
        return new Batch(from, size, null);
    }

    /** The first {@code size} rows of a list. */
    static Batch of(int[] rows, int size) {
        return new Batch(0, size, rows);
    }

    /** The first row of a range. */
    int from() {
        return from;
    }

    int size() {
        return size;
    }

    /** The list; null for a range. */
    int @Nullable [] rows() {
        return rows;
    }

    /** The number of a row of the batch. */
    int row(int i) {
        return rows == null ? from + i : rows[i];
    }
}

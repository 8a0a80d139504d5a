package dev.parallax.engine.internal.exec;

import org.jspecify.annotations.Nullable;

/**
 * Some rows of a relation that expressions are evaluated for at once: a range, or a list of row numbers in any order. A new
 * object for every batch, so that evaluators know by identity what they have already worked out.
 */
final class Batch {
    private final int from;
    private final int size;
    private final int span;
    private final int @Nullable [] rows;

    private Batch(int from, int span, int size, int @Nullable [] rows) {
        this.from = from;
        this.span = span;
        this.size = size;
        this.rows = rows;
    }

    /** The rows {@code [from, from + size)}. */
    static Batch range(int from, int size) {
        return new Batch(from, size, size, null);
    }

    /** The first {@code size} rows of a list. */
    static Batch of(int[] rows, int size) {
        return new Batch(0, 0, size, rows);
    }

    /** The first {@code size} rows of a list, all of them in {@code [from, from + span)}. */
    static Batch among(int from, int span, int[] rows, int size) {
        return new Batch(from, span, size, rows);
    }

    /** Whether the rows are so many of a range that reading all of it costs less than looking them up one by one. */
    boolean isDense() {
        return span > 0 && ColumnScan.dense(size, span);
    }

    /** The length of the range that the rows are known to be in; 0 where none is known. */
    int span() {
        return span;
    }

    /** The first row of the range. */
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

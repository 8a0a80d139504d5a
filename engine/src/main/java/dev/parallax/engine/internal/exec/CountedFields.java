package dev.parallax.engine.internal.exec;

import java.util.function.IntUnaryOperator;

/** What calls need to know of a row beside its group, as fields of a few bits, so that rows with the same can be counted. */
interface CountedFields {
    /** The bits of each field. */
    int[] widths();

    /** Gives the fields of the rows of a range, which are those from {@code first} on. */
    void give(CodeCounts counts, int first, Batch range);

    /** Makes room for so many groups. */
    void grow(int groups);

    /**
     * Adds rows of a group that have the same fields.
     *
     * @param field the value of each
     */
    void add(int group, long rows, IntUnaryOperator field);
}

package dev.parallax.parquet.internal.read;

import org.jspecify.annotations.Nullable;

/** One place of the schema, from which one column of the table or several are fed. */
interface Source {
    /** Begins a row group, before its first row. */
    void open(RowGroup group);

    /** Goes on to the next row of the group. */
    void next();

    /** The text of a column in the current row, or null. */
    @Nullable
    String text(int slot);

    /** The number that the text says; NaN where the text must be read. */
    double decimal(int slot);

    /** Whether the format says that it is text. */
    boolean quoted();
}

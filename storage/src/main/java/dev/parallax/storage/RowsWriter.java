package dev.parallax.storage;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of one file, in the file's order. For each row: the id, the values that are not null, the scores if there
 * are any, then {@link #endRow}. What is not set is null. One thread. Nothing is visible to readers before the {@link
 * StoreWriter} commits. Memory does not grow with the number of rows beyond a few bytes a row.
 */
public interface RowsWriter {
    /** The name of the file that the rows come from, for people to read; may be left out. */
    void source(String file);

    /** The id of the row; null or not called for a row without one. */
    void id(@Nullable String id);

    /** The id of the row as the UTF-8 in the bytes {@code [from, to)}, which stay as they are until {@link #endRow}. */
    default void id(byte[] utf8, int from, int to) {
        id(new String(utf8, from, to - from, StandardCharsets.UTF_8));
    }

    /**
     * A value of a CLASS or TEXT column as the UTF-8 in the bytes {@code [from, to)}.
     *
     * @return a number that stands for this text in this column wherever it is returned, or -1
     */
    default int text(int column, byte[] utf8, int from, int to) {
        text(column, new String(utf8, from, to - from, StandardCharsets.UTF_8));
        return -1;
    }

    /** A value of a CLASS or TEXT column; the column counts from 0 in the order of the specification. */
    void text(int column, String value);

    /** A value of an INTEGER, BOOLEAN (0, 1) or DATE (days since 1970-01-01) column. */
    void integer(int column, long value);

    /** A finite value of a DECIMAL or SCORE column. */
    void decimal(int column, double value);

    /** The scores of the row, one for each class named at the start; NaN for null. The array is copied. */
    void scores(float[] scores);

    /**
     * Ends the row.
     *
     * @param line the line of the file the row began on, for messages
     */
    void endRow(long line);

    /**
     * Places the rows in the id space and encodes them.
     *
     * @throws DuplicateKeyException if an id stands in two rows; nothing is written
     */
    WrittenRows finish();
}

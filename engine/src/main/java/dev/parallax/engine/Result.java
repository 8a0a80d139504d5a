package dev.parallax.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The answer to a query: typed columns and a footer. Immutable. Rows of a dataset are read from the mapped files when they are
 * asked for, a batch at a time, so that a result larger than memory can be iterated; the session must still be open then.
 */
public interface Result {
    /** In the order shown. */
    List<ResultColumn> columns();

    /**
     * The column of this name.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    ResultColumn column(String name);

    /** The number of rows. */
    long rowCount();

    /** The rows, in order; each iteration reads them anew. */
    Iterable<Row> rows();

    /** Whether the rows are rows of the dataset (and not groups or one row of totals). */
    boolean ofRows();

    /**
     * The ordinals, in the dataset's id space, of the rows that the query selected: its rows, or those its groups count.
     */
    RoaringBitmap selection();

    /** What became of every row. */
    Footer footer();

    /** How it is to be drawn, as its {@code render} says; null where a table is enough. */
    default @Nullable Chart chart() {
        return null;
    }

    /** What it shows where it is a matrix, or its parts are; null where it is a table. */
    default @Nullable Matrix matrix() {
        return null;
    }

    /**
     * Of a {@code split by}, the result of each value, in class order, null last, and of several matrices each; empty where there is
     * one result. The result itself
     * then has the split's value as its first column, behind it the parts' columns, and the rows of the parts one after the other.
     */
    default List<Part> parts() {
        return List.of();
    }

    /** Whether its cells know the rows behind them: those of a query do, those of a description do not. */
    default boolean drills() {
        return false;
    }

    /**
     * A value and the query of the rows behind it.
     *
     * @param row counted from 0
     * @param column counted from 0; the columns of keys count too
     * @throws IndexOutOfBoundsException if there is no such row or column
     * @throws UnsupportedOperationException if it does not {@linkplain #drills drill}
     */
    default Cell cell(long row, int column) {
        throw new UnsupportedOperationException("no query stands behind a description");
    }
}

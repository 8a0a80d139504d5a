package dev.parallax.bench.compare;

import java.util.function.Function;

/**
 * A question in both languages.
 *
 * @param name as the table of results shows it
 * @param common whether the other side is asked it every day too, so that its ratio counts; the others are checked by it
 * @param shape how the answers are compared
 * @param touched what Parallax must at least read
 * @param query in Parallax's language
 * @param sql the same for DuckDB, given the names of the tables
 */
record Question(String name, boolean common, Shape shape, Touched touched, String query, Function<Names, String> sql) {
    Question(String name, Shape shape, Touched touched, String query, Function<Names, String> sql) {
        this(name, true, shape, touched, query, sql);
    }

    /** How answers are brought to the same rows. */
    enum Shape {
        /** The number of rows selected; in SQL the one cell. */
        SELECTED,
        /** Rows in their order. */
        TABLE,
        /** Rows in the order of the labels, which joined tables do not promise: there only their number is compared. */
        FETCHED,
        /** An id and a number it is ranked by: ids are compared but for those tied with the last, which may be any of several. */
        RANKED,
        /** A key and a histogram; in SQL a key, a bin counted from 0 and its rows, where there are any. */
        HISTOGRAMS
    }
}

package dev.parallax.engine;

import java.util.List;

/**
 * The reference entry of a function, from its registry.
 *
 * @param name as written in queries
 * @param kind where it may stand
 * @param signatures such as {@code round(x, digits)}
 * @param doc one line
 * @param example a query that runs on the reference's dataset
 * @param nulls what it makes of null
 */
public record FunctionEntry(String name, Kind kind, List<String> signatures, String doc, String example, String nulls) {
    /** Where a function may stand. */
    public enum Kind {
        /** Of values of one row. */
        SCALAR,
        /** Of many rows. */
        AGGREGATE,
        /** Of the compared models of one row. */
        LIST
    }
}

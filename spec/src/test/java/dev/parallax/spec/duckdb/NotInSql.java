package dev.parallax.spec.duckdb;

/** A query that this translation does not say in SQL; it is left to the other oracle. */
public final class NotInSql extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotInSql(String what) {
        super(what);
    }
}

package dev.parallax.spec.duckdb;

import dev.parallax.spec.data.Kind;

/** An expression in SQL and what it holds. A SCORE is a 32-bit column as it stands, not widened yet. */
record Sql(String text, Kind kind) {
    static Sql truth(String text) {
        return new Sql(text, Kind.BOOLEAN);
    }

    static Sql whole(String text) {
        return new Sql(text, Kind.INTEGER);
    }

    static Sql decimal(String text) {
        return new Sql(text, Kind.DECIMAL);
    }

    /** A 32-bit column widened; anything else as it is. */
    Sql wide() {
        return kind == Kind.SCORE ? decimal("(" + text + ")::DOUBLE") : this;
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}

package dev.parallax.spec.export;

import java.util.function.IntPredicate;

/** Which rows of a column have no value. */
enum Nulls {
    NONE(row -> false),
    ALL(row -> true),
    FIRST(row -> row == 0),
    ALL_BUT_FIRST(row -> row > 0),
    EVERY_OTHER(row -> row % 2 == 1);

    private final IntPredicate rows;

    Nulls(IntPredicate rows) {
        this.rows = rows;
    }

    boolean at(int row) {
        return rows.test(row);
    }
}

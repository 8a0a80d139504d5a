package dev.parallax.engine;

/**
 * What a result of two keys across shows: its first column names the rows, each other column is named by a value of the second
 * key, and the cells are whole numbers, 0 where there is nothing.
 *
 * @param rows what the rows are: {@code row.truth}
 * @param columns what the columns are: {@code base.guess}
 * @param change whether the cells are changes from base to other, which may be negative: more is better where both keys are the
 *     same, and worse elsewhere
 */
public record Matrix(String rows, String columns, boolean change) {}

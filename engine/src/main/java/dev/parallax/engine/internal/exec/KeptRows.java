package dev.parallax.engine.internal.exec;

/** Rows of an id space that are kept as words, by containers of 65,536 rows. Safe for many threads. */
interface KeptRows extends Kept.Item {
    /** The rows of the id space. */
    int size();

    /** The rows from {@code 65,536 * number} on; bits beyond the last are 0. */
    RowWords container(int number);
}

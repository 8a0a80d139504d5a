package dev.parallax.engine.internal.exec;

/** What rows are rows of: the units of a comparison, or a table that groups made. Row numbers are 0 to size - 1. */
sealed interface Relation permits Units, Table {
    /** The number of rows. */
    int size();

    /** The rows cut into morsels. */
    Morsels morsels(int morselRows);
}

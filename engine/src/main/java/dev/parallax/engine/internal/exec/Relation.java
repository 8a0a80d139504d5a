package dev.parallax.engine.internal.exec;

/** What rows are rows of: the units of a comparison, a table that groups made, or points of curves. Row numbers are 0 to size - 1. */
sealed interface Relation permits Units, Table, CurveRows {
    /** The number of rows. */
    int size();

    /** The rows cut into morsels. */
    Morsels morsels(int morselRows);
}

package dev.parallax.engine;

import org.jspecify.annotations.Nullable;

/** A row of a result while it is iterated; values have the Java class that their column's {@link Type} says. */
public interface Row {
    /** The value of a column, counted from 0. */
    @Nullable
    Object get(int column);

    /**
     * The value of the column of this name.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    @Nullable
    Object get(String column);
}

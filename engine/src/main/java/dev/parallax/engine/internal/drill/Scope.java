package dev.parallax.engine.internal.drill;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that mean a column at some place of a query, and so no definition of the session.
 *
 * @param rows the names at the rows that groups are made of; null where here are no groups
 */
record Scope(@Nullable Scope rows, Set<String> names) {
    /** Rows of the dataset, of which nothing is named yet. */
    static Scope ofRows() {
        return new Scope(null, new HashSet<>());
    }

    /** Groups of the rows here. */
    Scope groups() {
        return new Scope(this, new HashSet<>());
    }
}

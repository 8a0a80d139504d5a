package dev.parallax.engine.internal.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the cells of a result come from: gives each the query of the rows behind it. Immutable; safe for many threads. */
public interface Origin {
    /** What tells a row of the result from the others: read from the row, and handed to {@link #query}. */
    List<Bound> keys();

    /** The same for one part of a {@code split by}: the rows where an expression has this value. */
    Origin inPart(Bound by, @Nullable Object value);

    /**
     * The query of the rows behind a cell, as text that stands alone within the same comparison.
     *
     * @param shown what the cell's column shows; null for the whole row
     * @param keys the values of {@link #keys} in the cell's row
     */
    String query(@Nullable Bound shown, List<@Nullable Object> keys);
}

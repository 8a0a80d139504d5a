package dev.parallax.engine.internal.plan;

import dev.parallax.engine.Chart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bound query: which rows, what to show of them, and what the footer must say besides counts.
 *
 * @param outputs the columns of the result, over the rows of the last step
 * @param chart how it is to be drawn; null for a table
 * @param matrix whether the rows, cells of a {@link Plan.Confusion}, are shown as the matrices that they are of
 * @param origin the query of the rows behind each cell
 */
public record Query(
        Comparison comparison,
        Plan plan,
        List<Plan.Output> outputs,
        List<String> notes,
        Origin origin,
        boolean matrix,
        @Nullable Chart chart) {
    /** The same with another plan for it. */
    public Query with(Plan other) {
        return new Query(comparison, other, outputs, notes, origin, matrix, chart);
    }
}

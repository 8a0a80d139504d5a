package dev.parallax.engine.internal.plan;

import dev.parallax.engine.Chart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bound query: which rows, what to show of them, and what the footer must say besides counts.
 *
 * @param outputs the columns of the result, over the rows of the last step
 * @param chart how it is to be drawn; null for a table
 */
public record Query(
        Comparison comparison,
        Plan plan,
        List<Plan.Output> outputs,
        List<String> notes,
        @Nullable Chart chart) {}

package dev.parallax.engine.internal.plan;

import java.util.List;

/**
 * A bound query: which rows, what to show of them, and what the footer must say besides counts.
 *
 * @param outputs the columns of the result, over the rows of the last step
 */
public record Query(Comparison comparison, Plan plan, List<Plan.Output> outputs, List<String> notes) {}

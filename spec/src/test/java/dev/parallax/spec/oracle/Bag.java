package dev.parallax.spec.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a histogram or a list of values is made from: the values of a group's rows, null among them, in the order of the
 * rows. Who compares counts them into the bins of the answer.
 *
 * @param limit entries at most; 0 for a histogram
 * @param chance whether the entries are any of the values, in the order of the rows, rather than the most frequent
 */
public record Bag(List<@Nullable Object> values, int limit, boolean chance) {}

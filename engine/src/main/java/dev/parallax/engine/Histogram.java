package dev.parallax.engine;

import java.util.List;

/**
 * A histogram in a cell. The bins are the same in every cell of a column, so that cells can be compared.
 *
 * @param labels of the bins: the class or value of each, or for numbers the printed interval {@code [low, high)}
 * @param edges of numeric bins, one more than there are bins; empty for a histogram of values
 * @param counts of the bins
 * @param nulls rows of the group that were left out because the value is null
 */
public record Histogram(List<String> labels, List<Double> edges, List<Long> counts, long nulls) {
    /** The rows counted. */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}

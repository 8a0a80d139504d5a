package dev.parallax.engine;

import java.util.List;
import java.util.Map;

/**
 * A picture that {@code render} asks for: which of the result's columns it draws, and how. Nothing is left open: what the
 * query did not say has been chosen. Immutable.
 *
 * @param kind the name of its {@link ChartEntry}
 * @param options in the order of the entry: lists of column names, and whole numbers
 */
public record Chart(String kind, Map<String, Object> options) {
    /** The columns of an option; empty where there are none. */
    public List<String> columns(String option) {
        return options.get(option) instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The number of an option, or another where there is none. */
    public long number(String option, long otherwise) {
        return options.get(option) instanceof Long number ? number : otherwise;
    }
}

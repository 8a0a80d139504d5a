package dev.parallax.engine;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The reference entry of a chart, from its registry.
 *
 * @param name as written behind {@code render}
 * @param doc one line
 * @param options that may be given in brackets; what is not given is chosen
 * @param needs the columns that a result must have
 * @param example a query that runs on the reference's dataset
 */
public record ChartEntry(String name, String doc, List<Option> options, String needs, String example) {
    /**
     * What may be given in brackets.
     *
     * @param value what it takes: {@code column}, {@code columns}, {@code number}
     * @param doc a few words
     */
    public record Option(String name, String value, String doc) {}

    /** As it is written: {@code bar(x: column, y: column)}. */
    public String signature() {
        return options.stream()
                .map(option -> option.name() + ": " + option.value())
                .collect(Collectors.joining(", ", name + "(", ")"));
    }
}

package dev.parallax.engine.internal.chart;

import dev.parallax.engine.Chart;
import dev.parallax.engine.ChartEntry;
import dev.parallax.engine.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a chart is to draw: the columns of a result, and what the query says of them. Options are decided one after the other;
 * a column that is taken by one is not chosen for another.
 */
public final class Drawn {
    private final ChartEntry entry;
    private final List<ShownColumn> columns;
    private final Map<String, List<ShownColumn>> given;
    private final Map<String, Object> options = new LinkedHashMap<>();
    private final List<ShownColumn> taken = new ArrayList<>();

    /**
     * @param given columns by option
     * @param numbers whole numbers by option
     */
    Drawn(
            ChartEntry entry,
            List<ShownColumn> columns,
            Map<String, List<ShownColumn>> given,
            Map<String, Long> numbers) {
        this.entry = entry;
        this.columns = columns;
        this.given = given;
        given.values().forEach(taken::addAll);
        options.putAll(numbers);
    }

    /** Columns that name things and are not taken: the keys of groups, else what is no number. */
    List<ShownColumn> labels() {
        List<ShownColumn> keys = free(ShownColumn::key);
        return keys.isEmpty() ? free(column -> column.isLabel() && !column.isNumber()) : keys;
    }

    /** Columns of numbers that are not taken, those that are no keys first. */
    List<ShownColumn> numbers() {
        List<ShownColumn> numbers = new ArrayList<>(free(column -> column.isNumber() && !column.key()));
        numbers.addAll(free(column -> column.isNumber() && column.key()));
        return numbers;
    }

    List<ShownColumn> free(Predicate<ShownColumn> which) {
        return columns.stream()
                .filter(which)
                .filter(column -> !taken.contains(column))
                .toList();
    }

    /** Decides an option that takes labels: as given, else the first of some others, at most so many. */
    Drawn label(String option, List<ShownColumn> others, int most) {
        return decide(option, others, most, ShownColumn::isLabel, "single values");
    }

    /** Decides an option that takes numbers, and needs one. */
    Drawn number(String option, List<ShownColumn> others, int most) {
        decide(option, others, most, ShownColumn::isNumber, "numbers");
        require(option, taken.stream().anyMatch(ShownColumn::isNumber) ? "second number" : "number");
        return this;
    }

    private Drawn decide(String option, List<ShownColumn> others, int most, Predicate<ShownColumn> fits, String what) {
        List<ShownColumn> chosen = given.getOrDefault(option, others.subList(0, Math.min(most, others.size())));
        for (ShownColumn column : chosen) {
            if (!fits.test(column)) {
                throw new ChartMismatch(
                        "`" + option + "` of " + entry.name() + " takes " + what + ", and " + column.name() + " holds "
                                + column.type().words(),
                        "for example: `" + entry.example() + "`");
            }
        }
        return take(option, chosen);
    }

    /** Decides an option. */
    Drawn take(String option, List<ShownColumn> chosen) {
        if (chosen.size() > 1 && !takesMany(option)) {
            throw new ChartMismatch(
                    "`" + option + "` of " + entry.name() + " takes one column, not " + names(chosen),
                    "name one of them");
        }
        taken.addAll(chosen);
        options.put(option, chosen.stream().map(ShownColumn::name).toList());
        return this;
    }

    private boolean takesMany(String option) {
        return entry.options().stream()
                .anyMatch(each -> each.name().equals(option) && each.value().equals("columns"));
    }

    /** Refuses where nothing was decided. */
    Drawn require(String option, String what) {
        if (options.get(option) instanceof List<?> names && names.isEmpty()) {
            throw missing(what);
        }
        return this;
    }

    ChartMismatch missing(String what) {
        return new ChartMismatch(
                entry.name() + " needs " + entry.needs() + "; there is no " + what + " in " + names(columns),
                "for example: `" + entry.example() + "`");
    }

    List<ShownColumn> given(String option) {
        return given.getOrDefault(option, List.of());
    }

    boolean holds(Type type) {
        return columns.stream().anyMatch(column -> column.type() == type);
    }

    /** The chart, its options in the order of the entry. */
    Chart chart() {
        Map<String, Object> inOrder = new LinkedHashMap<>();
        for (ChartEntry.Option option : entry.options()) {
            Object value = options.get(option.name());
            if (value != null && !value.equals(List.of())) {
                inOrder.put(option.name(), value);
            }
        }
        return new Chart(entry.name(), inOrder);
    }

    private static String names(List<ShownColumn> columns) {
        return columns.stream().map(ShownColumn::name).collect(Collectors.joining(", "));
    }
}

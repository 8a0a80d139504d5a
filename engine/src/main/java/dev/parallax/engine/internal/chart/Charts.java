package dev.parallax.engine.internal.chart;

import dev.parallax.engine.ChartEntry;
import dev.parallax.engine.ChartEntry.Option;
import dev.parallax.engine.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The charts there are. */
public final class Charts {
    private static final int ALL_COLUMNS = Integer.MAX_VALUE;
    private static final Option HEIGHT = new Option("height", "number", "lines of the drawing");

    /** In the order of the reference. */
    public static final List<ChartKind> ALL = List.of(bar(), histogram(), line(), scatter(), matrix(), venn());

    private Charts() {}

    /** The chart of this name, or null. */
    public static @Nullable ChartKind named(String name) {
        return ALL.stream()
                .filter(kind -> kind.entry().name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static ChartKind bar() {
        ChartEntry entry = new ChartEntry(
                "bar",
                "A bar for each row and number, as long as the number is large.",
                List.of(
                        new Option("x", "columns", "what names the bars; the keys of groups, else the first text"),
                        new Option("y", "columns", "the numbers; all of them")),
                "a column of numbers",
                "where regressed group by row.truth show count, share render bar");
        return new ChartKind(entry, drawn -> drawn.label(
                        "x", drawn.labels(), drawn.labels().stream().anyMatch(ShownColumn::key) ? 9 : 1)
                .number("y", drawn.numbers(), ALL_COLUMNS));
    }

    private static ChartKind histogram() {
        ChartEntry entry = new ChartEntry(
                "histogram",
                "How numbers are distributed: of the cells that hist makes, or of a column of numbers.",
                List.of(
                        new Option("x", "columns", "histograms, or numbers; all of them"),
                        new Option("by", "columns", "what names the rows of histograms; the keys of groups"),
                        new Option("bins", "number", "bins for a column of numbers; 20")),
                "a column of histograms or of numbers",
                "group by outcome show hist(base.score) render histogram");
        return new ChartKind(entry, drawn -> {
            boolean cells = drawn.given("x").isEmpty()
                    ? drawn.holds(Type.HISTOGRAM)
                    : drawn.given("x").get(0).type() == Type.HISTOGRAM;
            if (!cells) {
                return drawn.number("x", drawn.numbers(), ALL_COLUMNS);
            }
            for (ShownColumn column : drawn.given("x")) {
                if (column.type() != Type.HISTOGRAM) {
                    throw new ChartMismatch(
                            "`x` of histogram takes histograms or numbers, not both",
                            "leave " + column.name() + " out, or draw it in a chart of its own");
                }
            }
            List<ShownColumn> all =
                    drawn.given("x").isEmpty() ? drawn.free(c -> c.type() == Type.HISTOGRAM) : drawn.given("x");
            return drawn.take("x", all).label("by", drawn.labels(), ALL_COLUMNS);
        });
    }

    private static ChartKind line() {
        ChartEntry entry = new ChartEntry(
                "line",
                "Numbers along another column, joined by a line.",
                List.of(
                        new Option("x", "column", "along which; the first key, else the first column"),
                        new Option("y", "columns", "the numbers; the decimals, else all others"),
                        new Option("by", "column", "makes a line for each value; the second key"),
                        HEIGHT),
                "a column to go along and a column of numbers",
                "group by bucket(row.size, 2) as size show accuracy([*]) render line");
        return new ChartKind(entry, drawn -> {
            List<ShownColumn> keys = drawn.free(ShownColumn::key);
            drawn.label("x", keys.isEmpty() ? drawn.free(ShownColumn::isLabel) : keys, 1)
                    .label("by", drawn.free(ShownColumn::key), 1);
            List<ShownColumn> decimals = drawn.free(column -> column.type() == Type.DECIMAL);
            return drawn.number("y", decimals.isEmpty() ? drawn.numbers() : decimals, ALL_COLUMNS);
        });
    }

    private static ChartKind scatter() {
        ChartEntry entry = new ChartEntry(
                "scatter",
                "A point for each row.",
                List.of(
                        new Option("x", "column", "to the right; the first column of numbers"),
                        new Option("y", "column", "upwards; the next column of numbers"),
                        new Option("by", "column", "a mark of its own for each value"),
                        new Option("label", "column", "names the points, where they are few; the first text"),
                        HEIGHT),
                "two columns of numbers",
                "show base.score[\"cat\"], other.score[\"cat\"] render scatter");
        return new ChartKind(entry, drawn -> drawn.number("x", drawn.numbers(), 1)
                .number("y", drawn.numbers(), 1)
                .label("by", List.of(), 1)
                .label("label", drawn.free(column -> column.type() == Type.TEXT), 1));
    }

    private static ChartKind matrix() {
        ChartEntry entry = new ChartEntry(
                "matrix",
                "Two keys across, the cells shaded by a number; where the keys agree, the cell is on the diagonal.",
                List.of(
                        new Option("rows", "column", "the first key"),
                        new Option("columns", "column", "the second key"),
                        new Option("value", "column", "the number; the first one")),
                "two keys and a column of numbers",
                "group by row.truth, base.guess show count render matrix");
        return new ChartKind(entry, drawn -> drawn.label("rows", drawn.labels(), 1)
                .require("rows", "key")
                .label("columns", drawn.labels(), 1)
                .require("columns", "second key")
                .number("value", drawn.numbers(), 1));
    }

    private static ChartKind venn() {
        ChartEntry entry = new ChartEntry(
                "venn",
                "What base and other get wrong: each alone, and both.",
                List.of(
                        new Option("of", "column", "the outcomes; the column outcome"),
                        new Option("value", "column", "how many; the first column of whole numbers")),
                "a column of outcomes and one of counts",
                "group by outcome show count render venn");
        return new ChartKind(entry, drawn -> drawn.label(
                        "of", drawn.free(column -> column.name().equals("outcome")), 1)
                .require("of", "column of outcomes")
                .number("value", drawn.free(column -> column.type() == Type.INTEGER && !column.key()), 1));
    }
}

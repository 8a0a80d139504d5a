package dev.parallax.repl.render;

import dev.parallax.engine.Histogram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines below a table that say what the marks of its histograms stand for. */
final class Legend {
    private static final int MAX_LABELS = 24;
    private static final Pattern DAYS = Pattern.compile("\\[-?\\d+-\\d\\d-\\d\\d, .*");

    /** Histogram columns with the same bins share their line. */
    private final Map<List<String>, List<String>> columns = new LinkedHashMap<>();

    private final Map<List<String>, String> bins = new LinkedHashMap<>();

    /** Adds a column: any of its histograms, its scale and the nulls of all of them. */
    void add(ColumnLayout column, Histogram histogram, long nulls) {
        Marks marks = column.marks();

        List<String> key = new ArrayList<>(histogram.labels());
        histogram.edges().forEach(edge -> key.add(edge.toString()));
        bins.putIfAbsent(key, bins(histogram, marks));
        String scale = String.format(
                "%,d in %s", marks.tallest(), column.heading().isEmpty() ? column.name() : column.heading());
        String whose = column.heading().isEmpty() ? "" : " in " + column.name();
        String lost = nulls == 0 ? "" : String.format(" (and %,d null%s)", nulls, whose);
        columns.computeIfAbsent(key, each -> new ArrayList<>()).add(scale + lost);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        columns.forEach((key, scales) -> lines.add(bins.get(key) + "; █ is "
                + String.join(", ", scales.stream().distinct().toList())));
        return lines;
    }

    private static String bins(Histogram histogram, Marks marks) {
        String each = marks.perMark() == 1 ? "one mark each: " : marks.perMark() + " to a mark: ";
        List<Double> edges = histogram.edges();
        if (DAYS.matcher(histogram.labels().isEmpty() ? "" : histogram.labels().get(0))
                .matches()) {
            return days(histogram, marks);
        }
        if (edges.size() >= 2) {
            double low = edges.get(0);
            double high = edges.get(edges.size() - 1);
            int count = marks.count(histogram);
            Decimals decimals =
                    Decimals.of(edges.stream().mapToDouble(Double::doubleValue).toArray());
            return String.format("%d marks from %s to %s", count, decimals.text(low), decimals.text(high))
                    + width(edges, marks, decimals);
        }
        List<String> labels = histogram.labels();
        String shown = labels.stream().limit(MAX_LABELS).map(Printable::of).collect(Collectors.joining(" "));
        String rest = labels.size() > MAX_LABELS
                ? " … " + Printable.of(labels.get(labels.size() - 1)) + " (" + labels.size() + ")"
                : "";
        return each + shown + rest;
    }

    /** Edges of dates are numbers of days; the bins' labels have them as dates. */
    private static String days(Histogram histogram, Marks marks) {
        List<String> labels = histogram.labels();
        String first = labels.get(0);
        String last = labels.get(labels.size() - 1);
        double width = histogram.edges().get(1) - histogram.edges().get(0);
        return String.format(
                "%d marks from %s to %s, %.0f days each",
                marks.count(histogram),
                first.substring(1, first.indexOf(',')),
                last.substring(last.indexOf(' ') + 1, last.length() - 1),
                width * marks.perMark());
    }

    private static String width(List<Double> edges, Marks marks, Decimals decimals) {
        double first = edges.get(1) - edges.get(0);
        for (int i = 1; i + 1 < edges.size(); i++) {
            if (Math.abs(edges.get(i + 1) - edges.get(i) - first) > Math.abs(first) * 1e-6) {
                return "";
            }
        }
        return ", " + decimals.text(first * marks.perMark()) + " each";
    }
}

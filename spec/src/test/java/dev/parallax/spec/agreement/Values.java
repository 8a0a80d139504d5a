package dev.parallax.spec.agreement;

import dev.parallax.engine.Histogram;
import dev.parallax.spec.oracle.Bag;
import dev.parallax.spec.oracle.OracleTable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether two answers say the same: decimals to 1e-9 relative, everything else exactly. */
final class Values {
    private static final double TOLERANCE = 1e-9;
    private static final Set<String> OUTCOMES =
            Set.of("both_right", "regressed", "fixed", "both_wrong", "missing", "unlabelled");

    private Values() {}

    /** Where two answers first differ, in the names of what was shown or in a value; or null. */
    static @Nullable String difference(OracleTable expected, OracleTable got) {
        if (!sameColumns(expected, got)) {
            return "columns: expected " + expected.columns() + ", got " + got.columns();
        }
        String difference = difference(expected.rows(), got.rows());
        boolean inAnyOrder = difference != null && hasOutcomes(expected) && sameInAnyOrder(expected, got);
        return difference == null || inAnyOrder ? edges(got) : difference;
    }

    private static boolean sameColumns(OracleTable expected, OracleTable got) {
        return !expected.shown() || expected.columns().equals(got.columns());
    }

    /** Whether two answers have the same rows, in whatever order. */
    static boolean sameInAnyOrder(OracleTable expected, OracleTable got) {
        return sameColumns(expected, got) && difference(byText(expected.rows()), byText(got.rows())) == null;
    }

    /**
     * Whether a column is all outcomes. The interpreter orders by values: it cannot tell an outcome, which has an order of its
     * own, from a text that was made of one, which comes by code point.
     */
    private static boolean hasOutcomes(OracleTable table) {
        return IntStream.range(0, table.columns().size())
                .anyMatch(column -> !table.rows().isEmpty()
                        && table.rows().stream()
                                .allMatch(row -> column < row.size()
                                        && row.get(column) instanceof String text
                                        && OUTCOMES.contains(text)));
    }

    private static List<List<@Nullable Object>> byText(List<List<@Nullable Object>> rows) {
        return rows.stream().sorted(Comparator.comparing(String::valueOf)).toList();
    }

    /** Histograms of a column have the same bins, in every group and part. */
    private static @Nullable String edges(OracleTable got) {
        for (int column = 0; column < got.columns().size(); column++) {
            Set<List<?>> edges = new HashSet<>();
            for (List<@Nullable Object> row : got.rows()) {
                if (column < row.size() && row.get(column) instanceof Histogram histogram) {
                    edges.add(histogram.edges());
                }
            }
            if (edges.size() > 1) {
                return "the histograms of column " + (column + 1) + " have different bins: " + edges;
            }
        }
        return null;
    }

    /** Where two tables first differ, or null. */
    static @Nullable String difference(List<List<@Nullable Object>> expected, List<List<@Nullable Object>> got) {
        for (int row = 0; row < Math.min(expected.size(), got.size()); row++) {
            List<@Nullable Object> wanted = expected.get(row);
            List<@Nullable Object> found = got.get(row);
            if (wanted.size() != found.size()) {
                return "columns: expected " + wanted.size() + ", got " + found.size();
            }
            for (int column = 0; column < wanted.size(); column++) {
                if (!same(wanted.get(column), found.get(column))) {
                    return "row " + (row + 1) + ", column " + (column + 1) + ": expected " + wanted.get(column)
                            + ", got " + found.get(column) + "\n  expected row " + wanted + "\n  got row      " + found;
                }
            }
        }
        return expected.size() == got.size() ? null : "rows: expected " + expected.size() + ", got " + got.size();
    }

    private static boolean same(@Nullable Object expected, @Nullable Object got) {
        if (expected instanceof Bag bag) {
            return Bags.same(bag, got);
        }
        if (expected instanceof Number a && got instanceof Number b && (a instanceof Double || b instanceof Double)) {
            double left = a.doubleValue();
            double right = b.doubleValue();
            return Math.abs(left - right) <= TOLERANCE * Math.max(1, Math.max(Math.abs(left), Math.abs(right)));
        }
        return Objects.equals(expected, got);
    }
}

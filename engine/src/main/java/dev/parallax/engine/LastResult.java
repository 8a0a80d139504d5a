package dev.parallax.engine;

import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.grammar.Diagnostic;
import dev.parallax.grammar.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a session answered last, and under which comparison: the cells that {@code drill} may name. */
record LastResult(Result result, Comparison comparison) {
    /**
     * The cell that a statement names.
     *
     * @throws QueryException if there is none
     */
    Cell cell(Statement.Drill drill) {
        List<Integer> address = drill.address();
        List<Part> parts = result.parts();
        boolean split = !parts.isEmpty();
        if (split != (address.size() == 3)) {
            throw refused(
                    drill,
                    split
                            ? "the last result has " + Thousands.of(parts.size(), "part") + ": " + names(parts)
                            : "the last result has no parts",
                    split ? "write part, row and column: `drill 1.3.2`" : "write row and column: `drill 3.2`");
        }
        if (!split) {
            return cell(drill, result, "the last result", address);
        }
        int part = address.get(0);
        if (part > parts.size()) {
            throw refused(
                    drill,
                    "there is no part " + part + ": the last result has " + Thousands.of(parts.size(), "part"),
                    "they are " + names(parts));
        }
        return cell(drill, parts.get(part - 1).result(), "part " + part, address.subList(1, 3));
    }

    private static Cell cell(Statement.Drill drill, Result in, String what, List<Integer> address) {
        int row = address.get(0);
        int column = address.get(1);
        if (row > in.rowCount()) {
            String rows = Thousands.of(in.rowCount(), "row");
            throw refused(
                    drill,
                    "there is no row " + row + ": " + what + " has " + (in.rowCount() == 0 ? "none" : rows),
                    in.rowCount() == 0 ? null : "rows count from 1, and the column is behind the dot");
        }
        if (column > in.columns().size()) {
            String columns = IntStream.range(0, in.columns().size())
                    .mapToObj(i -> (i + 1) + " " + in.columns().get(i).name())
                    .collect(Collectors.joining(", "));
            throw refused(
                    drill,
                    "there is no column " + column + ": " + what + " has "
                            + Thousands.of(in.columns().size(), "column"),
                    "they are " + columns);
        }
        return in.cell(row - 1, column - 1);
    }

    private static String names(List<Part> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> (i + 1) + " " + parts.get(i).name())
                .collect(Collectors.joining(", "));
    }

    static QueryException refused(Statement.Drill drill, String fact, @Nullable String cure) {
        return new QueryException(new Diagnostic(fact, cure, drill.span()));
    }
}

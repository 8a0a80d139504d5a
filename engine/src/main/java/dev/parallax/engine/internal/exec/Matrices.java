package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import dev.parallax.engine.Matrix;
import dev.parallax.engine.Result;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Plan.Confusion;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows cells as the matrices that they are of, all on the same axes: one, or several side by side. */
final class Matrices {
    private final Confusion confusion;
    private final List<Counted> parts;
    private final MatrixResult.Axes axes;

    /** The cells of one part of the rows, and what is known of it. */
    record Counted(Table cells, RowSet selected, Supplier<Footer> footer, Origin origin) {}

    Matrices(Confusion confusion, List<Counted> parts) {
        this.confusion = confusion;
        this.parts = parts;
        this.axes = new MatrixResult.Axes(
                classes(List.of(Confusion.TRUTH)), classes(List.of(Confusion.TRUTH, Confusion.GUESS)));
    }

    /** The classes that occur in some slots of the cells, in class order, null last. */
    private List<@Nullable String> classes(List<Integer> slots) {
        KeyCoder classes = new KeyCoder(Type.TEXT);
        for (Counted part : parts) {
            for (int slot : slots) {
                classes.number(
                        part.cells().slots().get(slot), new int[part.cells().size()]);
            }
        }
        int[] ranks = classes.ranks();
        int[] order = new int[ranks.length];
        for (int number = 0; number < order.length; number++) {
            order[number] = number;
        }
        Sorting.sort(order, order.length, (left, right) -> Integer.compare(ranks[left], ranks[right]));
        List<@Nullable String> ordered = new ArrayList<>(order.length);
        for (int number : order) {
            ordered.add((String) classes.value(number));
        }
        return ordered;
    }

    /**
     * The matrices of all parts.
     *
     * @param split what the rows were parted by, and the values of the parts; null where they were not
     */
    Result result(SplitResult.@Nullable Key split, Supplier<Footer> footer) {
        int matrices = confusion.matrices().size();
        boolean single = split == null && matrices == 1;
        List<MatrixResult> results = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            for (int m = 0; m < matrices; m++) {
                String name = confusion.matrices().get(m).name();
                String part = split == null ? "" : String.valueOf(Values.object(split.values(), p));
                names.add(split == null ? name : matrices == 1 ? part : part + " · " + name);
                results.add(of(parts.get(p), m, single ? "" : results.size() + 1 + "."));
            }
        }
        if (single) {
            return results.get(0);
        }
        Vector values = split != null && matrices == 1
                ? split.values()
                : new Vector.Texts(names.toArray(String[]::new), names.size());
        String key = split == null ? "matrix" : split.name();
        List<Output> outputs = results.isEmpty()
                ? List.of()
                : results.get(0).columns().stream()
                        .map(column ->
                                new Output(column.name(), new Bound.Slot(0, column.name(), column.type(), false)))
                        .toList();
        return new SplitResult(
                new SplitResult.Key(key, false, values),
                results,
                outputs,
                footer,
                results.isEmpty() ? null : results.get(0).chart());
    }

    private MatrixResult of(Counted part, int number, String place) {
        Table table = part.cells();
        long[] numbers = longs(table, Confusion.NUMBER);
        long[] values = longs(table, Confusion.VALUE);
        Map<@Nullable String, Integer> rows = places(axes.rows());
        Map<@Nullable String, Integer> columns = places(axes.columns());
        long[][] cells = new long[axes.rows().size()][axes.columns().size()];
        for (int i = 0; i < table.size(); i++) {
            if (numbers[i] == number) {
                int row = Objects.requireNonNull(
                        rows.get(Values.text(table.slots().get(Confusion.TRUTH), i)));
                int column = Objects.requireNonNull(
                        columns.get(Values.text(table.slots().get(Confusion.GUESS), i)));
                cells[row][column] = values[i];
            }
        }
        Plan.Matrix shown = confusion.matrices().get(number);
        String of = shown.isChange() ? "guess" : shown.guesses().get(0).name();
        Matrix matrix = new Matrix("row.truth", of, shown.isChange());
        return new MatrixResult(matrix, number, axes, cells, part.selected(), part.footer(), part.origin(), place);
    }

    private static Map<@Nullable String, Integer> places(List<@Nullable String> classes) {
        Map<@Nullable String, Integer> places = new HashMap<>();
        for (int i = 0; i < classes.size(); i++) {
            places.put(classes.get(i), i);
        }
        return places;
    }

    private static long[] longs(Table table, int slot) {
        return ((Vector.Longs) table.slots().get(slot)).values();
    }
}

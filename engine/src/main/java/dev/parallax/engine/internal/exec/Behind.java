package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Cell;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Plan.Output;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind the cells of a result. Safe for many threads. */
final class Behind {
    private final Origin origin;
    private final String place;
    private int @Nullable [] numbers;

    /**
     * @param place what stands before row and column in an address: the part of a split result and a dot, or nothing
     */
    Behind(Origin origin, String place) {
        this.origin = origin;
        this.place = place;
    }

    /** A cell, its row and column counted from 0. */
    Cell cell(RowSet rows, List<Output> outputs, int row, int column) {
        Bound shown = outputs.get(column).value();
        List<Bound> read = new ArrayList<>(origin.keys());
        read.add(shown);
        List<@Nullable Object> values = values(rows, read, row);
        List<@Nullable Object> keys = values.subList(0, values.size() - 1);
        String address = place + (row + 1) + "." + (column + 1);
        return new Cell(values.get(values.size() - 1), address, origin.query(shown, keys));
    }

    /** The query of a whole row. */
    String query(RowSet rows, int row) {
        return origin.query(null, values(rows, origin.keys(), row));
    }

    private List<@Nullable Object> values(RowSet rows, List<Bound> read, int row) {
        int[] one = {numbers(rows)[row]};
        List<@Nullable Object> values = new ArrayList<>();
        for (Bound value : read) {
            values.add(Values.object(Refusals.guarded(() -> rows.values(value, one, () -> {})), 0));
        }
        return values;
    }

    /** The rows in order, worked out once, however many cells are asked. */
    private synchronized int[] numbers(RowSet rows) {
        int[] known = numbers;
        if (known == null) {
            known = rows.rows();
            numbers = known;
        }
        return known;
    }
}

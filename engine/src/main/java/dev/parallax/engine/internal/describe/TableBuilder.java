package dev.parallax.engine.internal.describe;

import dev.parallax.engine.Result;
import dev.parallax.engine.Type;
import dev.parallax.engine.ValueList;
import dev.parallax.engine.internal.exec.QueryResult;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a table. Each column holds texts, whole numbers, decimals, or lists of values. One thread. */
public final class TableBuilder {
    private final List<String> names;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** A table of these columns. */
    public TableBuilder(String... names) {
        this.names = List.of(names);
    }

    /** Adds a row: for each column a String, Long, Double, ValueList or null. */
    public void row(@Nullable Object... values) {
        rows.add(values);
    }

    /** The table; a column's type is that of its values, and text where it has none. */
    public Result build() {
        List<Vector> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            columns.add(column(c));
        }
        return QueryResult.ofTable(names, columns);
    }

    private Vector column(int c) {
        int size = rows.size();
        if (holds(c, Long.class)) {
            long[] values = rows.stream()
                    .mapToLong(row -> row[c] instanceof Long value ? value : Vector.NULL_LONG)
                    .toArray();
            return new Vector.Longs(Type.INTEGER, values, size);
        }
        if (holds(c, Double.class)) {
            double[] values = rows.stream()
                    .mapToDouble(row -> row[c] instanceof Double value ? value : Double.NaN)
                    .toArray();
            return new Vector.Doubles(values, size);
        }
        if (holds(c, ValueList.class)) {
            return new Vector.Objects(
                    Type.VALUES, rows.stream().map(row -> row[c]).toArray(), size);
        }
        String[] values = rows.stream().map(row -> (String) row[c]).toArray(String[]::new);
        return new Vector.Texts(values, size);
    }

    private boolean holds(int c, Class<?> type) {
        return rows.stream().anyMatch(row -> type.isInstance(row[c]));
    }
}

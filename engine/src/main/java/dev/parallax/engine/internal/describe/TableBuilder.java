package dev.parallax.engine.internal.describe;

import dev.parallax.engine.Result;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.exec.QueryResult;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a table of texts and whole numbers. */
final class TableBuilder {
    private final List<String> names;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    TableBuilder(String... names) {
        this.names = List.of(names);
    }

    void row(@Nullable Object... values) {
        rows.add(values);
    }

    /** The table; a column with a number in any row holds whole numbers. */
    Result build() {
        List<Vector> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            int column = c;
            boolean numbers = rows.stream().anyMatch(row -> row[column] instanceof Long);
            if (numbers) {
                long[] values = rows.stream()
                        .mapToLong(row -> row[column] instanceof Long value ? value : Vector.NULL_LONG)
                        .toArray();
                columns.add(new Vector.Longs(Type.INTEGER, values, values.length));
            } else {
                String[] values = rows.stream().map(row -> (String) row[column]).toArray(String[]::new);
                columns.add(new Vector.Texts(values, values.length));
            }
        }
        return QueryResult.ofTable(names, columns);
    }
}

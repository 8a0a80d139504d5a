package dev.parallax.spec.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels, or the inferences of a model: columns besides the id, and rows in the file's order. */
public record TinyTable(List<TinyColumn> columns, List<TinyRow> rows) {
    public TinyTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The column of this name, or null. */
    public @Nullable TinyColumn column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
    }
}

package dev.parallax.storage;

import java.util.List;
import java.util.Map;

/** Stores of a few rows with every type of column, for the tests that damage, kill and lose. */
final class SmallStore {
    private static final List<ColumnSpec> LABELS = List.of(
            new ColumnSpec("truth", ColumnType.CLASS),
            new ColumnSpec("split", ColumnType.TEXT),
            new ColumnSpec("path", ColumnType.TEXT),
            new ColumnSpec("size", ColumnType.INTEGER),
            new ColumnSpec("mean", ColumnType.DECIMAL),
            new ColumnSpec("seen", ColumnType.BOOLEAN),
            new ColumnSpec("day", ColumnType.DATE));
    private static final List<ColumnSpec> MODEL =
            List.of(new ColumnSpec("guess", ColumnType.CLASS), new ColumnSpec("score", ColumnType.SCORE));
    private static final String[] CLASSES = {"cat", "dog", "bird"};

    private SmallStore() {}

    /** Appends labels for the rows {@code [from, to)}. */
    static void labels(StoreWriter writer, int from, int to) {
        RowsWriter rows = writer.labels("main", LABELS, List.of(), true);
        rows.source("rows" + from + ".csv");
        for (int row = from; row < to; row++) {
            rows.id(row % 7 == 6 ? null : "row" + row);
            if (row % 5 != 4) {
                rows.text(0, CLASSES[row % 3]);
                rows.text(1, row % 2 == 0 ? "test" : "train");
                rows.integer(3, 100L * row);
                rows.decimal(4, row / 3.0);
            }
            rows.text(2, "images/" + row + ".png");
            rows.integer(5, row % 2);
            rows.integer(6, 20_000 + row);
            rows.endRow(row + 2);
        }
        rows.finish();
    }

    /** Writes a version of a model over the rows {@code [0, to)}, last first, and an unknown one. */
    static void model(StoreWriter writer, String name, int to) {
        RowsWriter rows = writer.model("main", name, MODEL, List.of("cat", "fish"), Map.of("epochs", 3L, "note", "é"));
        for (int row = to; row >= 0; row--) {
            rows.id(row == to ? "unknown" : "row" + row);
            rows.text(0, row % 4 == 0 ? "fish" : CLASSES[row % 3]);
            rows.decimal(1, row / 100.0);
            rows.scores(new float[] {row / 100f, 1 - row / 100f});
            if (row % 7 != 6) {
                rows.endRow(row + 2);
            }
        }
        rows.finish();
    }
}

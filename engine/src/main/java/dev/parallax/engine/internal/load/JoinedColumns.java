package dev.parallax.engine.internal.load;

import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.DuplicateKeyException;
import dev.parallax.storage.RowsWriter;
import dev.parallax.storage.WrittenRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a file of further columns, and at the end writes the labels with these columns beside their own: each
 * label with the values of the row that has its key, or null. The rows of the file, though not the labels, are kept in memory.
 */
final class JoinedColumns implements RowsWriter {
    private static final int SHOWN = 3;

    private final List<ColumnSpec> specs;
    private final LabelRows labels;
    private final RowsWriter out;
    private final List<ColumnBuffer> columns = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private long[] lines = new long[16];
    private @Nullable String key;
    private @Nullable DuplicateKeyException duplicate;
    private int rows;
    private int keyless;

    JoinedColumns(List<ColumnSpec> specs, LabelRows labels, RowsWriter out) {
        this.specs = specs;
        this.labels = labels;
        this.out = out;
        specs.forEach(spec -> columns.add(new ColumnBuffer(spec.type())));
    }

    @Override
    public void source(String file) {
        out.source(file);
    }

    @Override
    public void id(@Nullable String id) {
        key = id;
    }

    @Override
    public void text(int column, String value) {
        columns.get(column).put(rows, value);
    }

    @Override
    public void integer(int column, long value) {
        columns.get(column).put(rows, value);
    }

    @Override
    public void decimal(int column, double value) {
        columns.get(column).put(rows, value);
    }

    @Override
    public void scores(float[] scores) {
        throw new IllegalStateException("labels have no scores");
    }

    @Override
    public void endRow(long line) {
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        lines[rows] = line;
        if (key == null) {
            keyless++;
        } else {
            Integer before = rowOf.putIfAbsent(key, rows);
            if (before != null && duplicate == null) {
                duplicate = new DuplicateKeyException(key, lines[before], line);
            }
        }
        rows++;
        key = null;
    }

    @Override
    public WrittenRows finish() {
        if (duplicate != null) {
            throw duplicate;
        }
        BitSet met = new BitSet(rows);
        List<String> missingKeys = new ArrayList<>();
        int[] missing = new int[1];
        labels.copy(out, (labelKey, place) -> {
            Integer row = labelKey == null ? null : rowOf.get(labelKey);
            if (row != null) {
                met.set(row);
                for (int c = 0; c < specs.size(); c++) {
                    columns.get(c).copy(row, labels.columns() + c, out);
                }
            } else {
                missing[0]++;
                if (labelKey != null && missingKeys.size() < SHOWN && !missingKeys.contains(labelKey)) {
                    missingKeys.add(labelKey);
                }
            }
            out.endRow(place + 1L);
        });
        out.finish();
        int matched = met.cardinality();
        return new WrittenRows(rows, matched, rows - keyless - matched, keyless, missing[0], unknown(met), missingKeys);
    }

    private List<String> unknown(BitSet met) {
        return rowOf.entrySet().stream()
                .filter(entry -> !met.get(entry.getValue()))
                .sorted(Map.Entry.comparingByValue())
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }
}

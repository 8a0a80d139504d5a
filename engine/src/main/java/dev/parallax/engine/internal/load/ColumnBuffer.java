package dev.parallax.engine.internal.load;

import dev.parallax.storage.ColumnType;
import dev.parallax.storage.RowsWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one column in memory, by row; a row that was not set is null. */
final class ColumnBuffer {
    private final ColumnType type;
    private @Nullable String[] texts = new String[0];
    private long[] longs = new long[0];
    private double[] doubles = new double[0];

    ColumnBuffer(ColumnType type) {
        this.type = type;
    }

    private static int room(int row) {
        return Math.max(1024, row + (row >> 1) + 1);
    }

    void put(int row, String value) {
        if (row >= texts.length) {
            texts = Arrays.copyOf(texts, room(row));
        }
        texts[row] = value;
    }

    void put(int row, long value) {
        int length = longs.length;
        if (row >= length) {
            longs = Arrays.copyOf(longs, room(row));
            Arrays.fill(longs, length, longs.length, Texts.NONE);
        }
        longs[row] = value;
    }

    void put(int row, double value) {
        int length = doubles.length;
        if (row >= length) {
            doubles = Arrays.copyOf(doubles, room(row));
            Arrays.fill(doubles, length, doubles.length, Double.NaN);
        }
        doubles[row] = value;
    }

    /** Hands the value of a row, if it has one, to a column of the store. */
    void copy(int row, int to, RowsWriter out) {
        switch (type) {
            case CLASS, TEXT -> {
                String text = row < texts.length ? texts[row] : null;
                if (text != null) {
                    out.text(to, text);
                }
            }
            case INTEGER, BOOLEAN, DATE -> {
                if (row < longs.length && longs[row] != Texts.NONE) {
                    out.integer(to, longs[row]);
                }
            }
            case DECIMAL, SCORE -> {
                if (row < doubles.length && !Double.isNaN(doubles[row])) {
                    out.decimal(to, doubles[row]);
                }
            }
        }
    }
}

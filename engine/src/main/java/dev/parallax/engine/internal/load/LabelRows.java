package dev.parallax.engine.internal.load;

import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.Keys;
import dev.parallax.storage.Labels;
import dev.parallax.storage.RowsWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of labels that are there, in their order, with the key of each, some thousand at a time. */
final class LabelRows {
    private static final int AT_A_TIME = 1 << 14;

    private final Keys keys;
    private final Labels labels;
    private final List<Column> columns;
    private final @Nullable Column key;
    private final int[] ordinals = new int[AT_A_TIME];
    private final Object[] values;
    private final Object keyValues;

    /**
     * @param columns those that are copied
     * @param key the column of the key; null for the id
     */
    LabelRows(Keys keys, Labels labels, List<Column> columns, @Nullable Column key) {
        this.keys = keys;
        this.labels = labels;
        this.columns = columns;
        this.key = key;
        this.values = columns.stream().map(LabelRows::room).toArray();
        this.keyValues = key == null ? new int[0] : room(key);
    }

    private static Object room(Column column) {
        return switch (column.type()) {
            case CLASS, TEXT -> new int[AT_A_TIME];
            case INTEGER, BOOLEAN, DATE -> new long[AT_A_TIME];
            case DECIMAL, SCORE -> new double[AT_A_TIME];
        };
    }

    /** The number of columns that are copied. */
    int columns() {
        return columns.size();
    }

    /** Takes each row with its key, which is null where it has none. */
    interface Row {
        void accept(@Nullable String key, int place);
    }

    /** Copies every row but its end; {@code then} adds what comes after the columns that are there, and ends the row. */
    void copy(RowsWriter out, Row then) {
        int[] order = labels.order();
        int[] all = order != null ? order : labels.presence().toArray();
        for (int from = 0; from < all.length; from += AT_A_TIME) {
            int count = Math.min(AT_A_TIME, all.length - from);
            System.arraycopy(all, from, ordinals, 0, count);
            for (int c = 0; c < columns.size(); c++) {
                read(columns.get(c), values[c], count);
            }
            if (key != null) {
                read(key, keyValues, count);
            }
            for (int i = 0; i < count; i++) {
                String id = keys.id(ordinals[i]);
                out.id(id);
                for (int c = 0; c < columns.size(); c++) {
                    put(columns.get(c), values[c], i, c, out);
                }
                then.accept(key == null ? id : key(key, i), from + i);
            }
        }
    }

    private void read(Column column, Object into, int count) {
        if (into instanceof int[] codes) {
            column.codes(ordinals, count, codes);
        } else if (into instanceof long[] longs) {
            column.longs(ordinals, count, longs);
        } else {
            column.doubles(ordinals, count, (double[]) into);
        }
    }

    private static void put(Column column, Object from, int i, int to, RowsWriter out) {
        if (from instanceof int[] codes) {
            if (codes[i] >= 0) {
                out.text(to, text(column, codes[i]));
            }
        } else if (from instanceof long[] longs) {
            if (longs[i] != Texts.NONE) {
                out.integer(to, longs[i]);
            }
        } else if (!Double.isNaN(((double[]) from)[i])) {
            out.decimal(to, ((double[]) from)[i]);
        }
    }

    private @Nullable String key(Column column, int i) {
        if (column.type() == ColumnType.INTEGER) {
            long value = ((long[]) keyValues)[i];
            return value == Texts.NONE ? null : Long.toString(value);
        }
        int code = ((int[]) keyValues)[i];
        return code < 0 ? null : text(column, code);
    }

    private static String text(Column column, int code) {
        Dictionary dictionary = column.dictionary();
        if (dictionary == null) {
            throw new IllegalStateException(column.name() + " has codes and no dictionary");
        }
        return dictionary.text(code);
    }
}

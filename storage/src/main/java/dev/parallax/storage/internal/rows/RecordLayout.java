package dev.parallax.storage.internal.rows;

import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.ColumnType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * How a row is laid out between the importer and its segment: the place in its morsel (2 bytes), the length of the record
 * (4), the columns, the scores, and after those the plain texts, each a length (4) and UTF-8. A text column holds a code,
 * -1 for null, or -2 minus the place of a plain text after the fixed part.
 */
final class RecordLayout {
    static final VarHandle CHARS = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle FLOATS = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle DOUBLES = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int LENGTH = 2;
    private static final int COLUMNS = 6;

    private final List<ColumnSpec> columns;
    private final int[] offsets;
    private final int scores;
    private final int planes;

    RecordLayout(List<ColumnSpec> columns, int planes) {
        this.columns = columns;
        this.planes = planes;
        offsets = new int[columns.size()];
        int at = COLUMNS;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += width(columns.get(i).type());
        }
        scores = at;
    }

    private static int width(ColumnType type) {
        return switch (type) {
            case CLASS, TEXT, SCORE -> 4;
            case INTEGER, DECIMAL, DATE -> 8;
            case BOOLEAN -> 1;
        };
    }

    int offset(int column) {
        return offsets[column];
    }

    int score(int plane) {
        return scores + 4 * plane;
    }

    /** The bytes of the fixed part. */
    int size() {
        return scores + 4 * planes;
    }

    /** A record in which everything is null. */
    byte[] blank() {
        byte[] record = new byte[size()];
        for (int i = 0; i < offsets.length; i++) {
            switch (columns.get(i).type()) {
                case CLASS, TEXT -> INTS.set(record, offsets[i], -1);
                case INTEGER, DATE -> LONGS.set(record, offsets[i], Long.MIN_VALUE);
                case DECIMAL -> DOUBLES.set(record, offsets[i], Double.NaN);
                case SCORE -> FLOATS.set(record, offsets[i], Float.NaN);
                case BOOLEAN -> record[offsets[i]] = -1;
            }
        }
        for (int plane = 0; plane < planes; plane++) {
            FLOATS.set(record, score(plane), Float.NaN);
        }
        return record;
    }

    static void seal(byte[] record, int ordinal, int length) {
        CHARS.set(record, 0, (char) ordinal);
        INTS.set(record, LENGTH, length);
    }

    static int length(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at + LENGTH);
    }

    /** The place of a record in its morsel. */
    static int place(byte[] bytes, int at) {
        return (char) CHARS.get(bytes, at);
    }
}

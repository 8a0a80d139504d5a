package dev.parallax.engine.internal.load;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one row; those of columns that no row had so far are null. They are kept as characters in one array that is
 * used again for the next row. Texts that come again in a column are the same object, so that a class name costs no string
 * per row.
 */
final class FieldBuffer {
    private static final int SHARED = 64;
    private static final int TRIAL = 4096;

    private final char point;
    private char[] chars = new char[1024];
    private int length;
    private int columns;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private boolean[] quoted = new boolean[16];
    private @Nullable String[] @Nullable [] shared = new String[16][];
    private int[] asked = new int[16];
    private int[] found = new int[16];

    /** Fields whose numbers have a point before the decimals. */
    FieldBuffer() {
        this('.');
    }

    /**
     * @param point what stands before the decimals of numbers
     */
    FieldBuffer(char point) {
        this.point = point;
    }

    /** Starts the next row: every field is null. */
    void clear() {
        length = 0;
        Arrays.fill(ends, 0, columns, -1);
    }

    /** Makes room for so many columns. */
    void columns(int count) {
        if (count > starts.length) {
            int room = Math.max(count, starts.length * 2);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            quoted = Arrays.copyOf(quoted, room);
            shared = Arrays.copyOf(shared, room);
            asked = Arrays.copyOf(asked, room);
            found = Arrays.copyOf(found, room);
        }
        for (int c = columns; c < count; c++) {
            ends[c] = -1;
        }
        columns = Math.max(columns, count);
    }

    /** Sets a field of the row; the characters are copied. */
    void put(int column, char[] from, int offset, int count, boolean isQuoted) {
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + count));
        }
        System.arraycopy(from, offset, chars, length, count);
        starts[column] = length;
        length += count;
        ends[column] = length;
        quoted[column] = isQuoted;
    }

    /** Adds the first fields of the row to a block of rows. */
    void copy(int count, RowBlock into) {
        into.beginRow();
        for (int column = 0; column < count; column++) {
            if (isNull(column)) {
                into.field(0, -1);
            } else {
                into.field(chars, starts[column], ends[column] - starts[column]);
            }
        }
    }

    boolean isNull(int column) {
        return column >= columns || ends[column] < 0;
    }

    boolean quoted(int column) {
        return column < columns && quoted[column];
    }

    /** The number in a field; NaN where it is null, no number, or begins with a zero that means nothing, as codes do. */
    double decimal(int column) {
        if (column >= columns) {
            return Double.NaN;
        }
        int from = starts[column];
        int to = ends[column];
        if (to <= from) {
            return Double.NaN;
        }
        int digit = chars[from] == '-' || chars[from] == '+' ? from + 1 : from;
        if (digit + 1 < to && chars[digit] == '0' && chars[digit + 1] >= '0' && chars[digit + 1] <= '9') {
            return Double.NaN;
        }
        return Decimals.parse(chars, from, to, point);
    }

    @Nullable
    String text(int column) {
        if (column >= columns) {
            return null;
        }
        int from = starts[column];
        int to = ends[column];
        if (to < 0) {
            return null;
        }
        if (asked[column] == TRIAL && found[column] < TRIAL / 2) {
            return new String(chars, from, to - from);
        }
        @Nullable String[] slots = shared[column];
        if (slots == null) {
            slots = new String[SHARED];
            shared[column] = slots;
        }
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + chars[i];
        }
        int slot = (hash ^ hash >>> 7) & SHARED - 1;
        String known = slots[slot];
        boolean same = known != null && same(known, from, to);
        if (asked[column] < TRIAL) {
            asked[column]++;
            found[column] += same ? 1 : 0;
        }
        if (known != null && same) {
            return known;
        }
        String text = new String(chars, from, to - from);
        slots[slot] = text;
        return text;
    }

    private boolean same(String known, int from, int to) {
        if (known.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (known.charAt(i - from) != chars[i]) {
                return false;
            }
        }
        return true;
    }
}

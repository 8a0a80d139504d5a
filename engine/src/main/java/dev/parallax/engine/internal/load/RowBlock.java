package dev.parallax.engine.internal.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a file: the bytes of their fields as UTF-8, where each field begins and ends, and the numbers of the columns
 * that are read as numbers. One thread at a time; a block is used again once its rows are done with.
 */
final class RowBlock {
    private final int columns;
    private byte[] bytes;
    private int length;
    private int rows;
    private int fields;
    private int[] starts;
    private int[] ends;
    private int[] lines = new int[256];
    private double[] numbers;
    private final boolean[] parsed;
    private long firstLine;
    private long position;
    private boolean last;
    private @Nullable Throwable failure;

    RowBlock(int columns, int room) {
        this.columns = columns;
        this.bytes = new byte[room];
        this.starts = new int[Math.max(columns, room / 8)];
        this.ends = new int[starts.length];
        this.numbers = new double[starts.length];
        this.parsed = new boolean[columns];
    }

    /** Forgets rows and bytes. */
    void clear() {
        length = 0;
        forgetRows();
        firstLine = 0;
        last = false;
        failure = null;
        Arrays.fill(parsed, false);
    }

    /** Forgets rows, but not the bytes. */
    void forgetRows() {
        rows = 0;
        fields = 0;
    }

    /** The bytes; those from {@link #length} on are free to be filled. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Says how many of the bytes count. */
    void length(int count) {
        length = count;
    }

    /** Makes room for so many bytes. */
    void room(int count) {
        if (count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(count, 2 * bytes.length));
        }
    }

    /** Starts the next row. */
    void beginRow() {
        if (fields + columns > starts.length) {
            int room = Math.max(fields + columns, 2 * starts.length);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            numbers = Arrays.copyOf(numbers, room);
        }
    }

    /**
     * Works out the number of the next field, which has no end yet, as far as its digits go.
     *
     * @return where they end; {@code start} where there is more to the number than digits and a point
     */
    int number(int start, char point) {
        boolean negative = bytes[start] == '-';
        int first = negative ? start + 1 : start;
        int at = first;
        long mantissa = 0;
        int digit;
        while ((digit = bytes[at] - '0') >= 0 && digit <= 9) {
            mantissa = mantissa * 10 + digit;
            at++;
        }
        int whole = at - first;
        int places = 0;
        if (bytes[at] == point) {
            int decimals = ++at;
            if (at + ByteWords.SIZE <= bytes.length) {
                long word = ByteWords.at(bytes, at);
                int digits = ByteWords.digits(word);
                mantissa = digits == 0 ? mantissa : ByteWords.append(mantissa, word, digits);
                at += digits;
            }
            while ((digit = bytes[at] - '0') >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                at++;
            }
            places = at - decimals;
        }
        boolean code = whole > 1 && bytes[first] == '0';
        if (whole + places == 0 || whole + places > Decimals.EXACT_DIGITS || code) {
            return start;
        }
        double value = Decimals.exact(mantissa, places);
        numbers[fields] = negative ? -value : value;
        return at;
    }

    /** Sets the number of the next field; NaN for none. */
    void number(double value) {
        numbers[fields] = value;
    }

    /** Adds a field of the row that was begun: bytes of this block; {@code end} is -1 for null. */
    void field(int start, int end) {
        starts[fields] = start;
        ends[fields++] = end;
    }

    /** Adds a field by its characters. */
    void field(char[] chars, int offset, int count) {
        room(length + 3 * count);
        int at = length;
        for (int i = offset; i < offset + count; i++) {
            if (chars[i] >= 0x80) {
                byte[] utf8 = new String(chars, offset, count).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(utf8, 0, bytes, length, utf8.length);
                at = length + utf8.length;
                break;
            }
            bytes[at++] = (byte) chars[i];
        }
        field(length, at);
        length = at;
    }

    /** Ends the row; its line is told from the first line of the block. */
    void endRow(int line) {
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        lines[rows++] = line;
    }

    /** Works out the numbers of a column, NaN where there is none. */
    void parse(int column, char point) {
        for (int field = column; field < fields; field += columns) {
            numbers[field] = Decimals.field(bytes, starts[field], ends[field], point);
        }
        parsed[column] = true;
    }

    /** Whether the numbers of a column are worked out. */
    boolean isParsed(int column) {
        return parsed[column];
    }

    /** Says of which columns numbers are worked out while fields are added. */
    void parsed(boolean[] which) {
        System.arraycopy(which, 0, parsed, 0, columns);
    }

    /** The number of a row in a column that was parsed. */
    double number(int row, int column) {
        return numbers[row * columns + column];
    }

    int rows() {
        return rows;
    }

    int start(int row, int column) {
        return starts[row * columns + column];
    }

    /** Where a field ends; -1 for null. */
    int end(int row, int column) {
        return ends[row * columns + column];
    }

    long line(int row) {
        return firstLine + lines[row];
    }

    /** The line of the file that the block begins with. */
    long line() {
        return firstLine;
    }

    /** Says which line of the file the block begins with. */
    void firstLine(long line) {
        firstLine = line;
    }

    /** Bytes of the file that were taken when the block was filled. */
    long position() {
        return position;
    }

    void position(long taken) {
        position = taken;
    }

    /** Whether the file ends with this block. */
    boolean isLast() {
        return last;
    }

    void last(boolean ended) {
        last = ended;
    }

    /** What kept the rows after these from being read, or null. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    void failure(Throwable cause) {
        failure = cause;
    }
}

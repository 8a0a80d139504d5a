package dev.parallax.engine.internal.slices;

import java.util.List;

/**
 * How many rows there are of each way in which the values of some columns come together: a cell is a slice, numbered by its codes,
 * the last column's fastest.
 */
final class SliceCounts {
    private final int[] columns;
    private final int[] widths;
    private final int[] rows;
    private final int[] first;
    private final int[] second;

    private SliceCounts(int[] columns, int[] widths, int[] rows, int[] first, int[] second) {
        this.columns = columns;
        this.widths = widths;
        this.rows = rows;
        this.first = first;
        this.second = second;
    }

    /** Which columns, by their places. */
    int[] columns() {
        return columns;
    }

    int cells() {
        return rows.length;
    }

    /** The rows of a cell. */
    int rows(int cell) {
        return rows[cell];
    }

    SliceTest.Counts counts(int cell) {
        return new SliceTest.Counts(rows[cell], first[cell], second[cell]);
    }

    /** The codes of a cell, by column. */
    int[] codes(int cell) {
        int[] codes = new int[widths.length];
        int rest = cell;
        for (int c = widths.length - 1; c >= 0; c--) {
            codes[c] = rest % widths[c];
            rest /= widths[c];
        }
        return codes;
    }

    /** Whether a cell is of rows that no predicate of one of the columns tells. */
    boolean isRest(int cell) {
        int rest = cell;
        for (int c = widths.length - 1; c >= 0; c--) {
            if (rest % widths[c] == widths[c] - 1) {
                return true;
            }
            rest /= widths[c];
        }
        return false;
    }

    /** The cell of these codes without that of one column, in the counts of the other columns. */
    static int cellWithout(SliceCounts parent, int[] codes, int without) {
        int cell = 0;
        int at = 0;
        for (int c = 0; c < codes.length; c++) {
            if (c != without) {
                cell = cell * parent.widths[at++] + codes[c];
            }
        }
        return cell;
    }

    /** Rows by column, of which some are counted. */
    record Coded(List<byte[]> codes, int size) {}

    /** Counts the rows, those that speak for a slice, and those against. */
    static SliceCounts of(int[] columns, int[] allWidths, Coded rows, Coded first, Coded second) {
        int[] widths = new int[columns.length];
        int cells = 1;
        for (int c = 0; c < widths.length; c++) {
            widths[c] = allWidths[columns[c]];
            cells = Math.multiplyExact(cells, widths[c]);
        }
        return new SliceCounts(
                columns,
                widths,
                count(columns, widths, cells, rows),
                count(columns, widths, cells, first),
                count(columns, widths, cells, second));
    }

    private static int[] count(int[] columns, int[] widths, int cells, Coded rows) {
        int[] even = new int[cells];
        if (rows.size() == 0) {
            return even;
        }
        // two counters a cell, so that equal neighbours do not wait for one another
        int[] odd = new int[cells];
        byte[] a = rows.codes().get(columns[0]);
        byte[] b = columns.length > 1 ? rows.codes().get(columns[1]) : a;
        byte[] c = columns.length > 2 ? rows.codes().get(columns[2]) : a;
        switch (columns.length) {
            case 1 -> singles(a, rows.size(), even, odd);
            case 2 -> pairs(a, b, widths[1], rows.size(), even, odd);
            default -> triples(a, b, c, widths[1], widths[2], rows.size(), even, odd);
        }
        for (int i = 0; i < cells; i++) {
            even[i] += odd[i];
        }
        return even;
    }

    private static void singles(byte[] a, int size, int[] even, int[] odd) {
        int i = 0;
        for (; i + 1 < size; i += 2) {
            even[a[i] & 0xFF]++;
            odd[a[i + 1] & 0xFF]++;
        }
        if (i < size) {
            even[a[i] & 0xFF]++;
        }
    }

    private static void pairs(byte[] a, byte[] b, int width, int size, int[] even, int[] odd) {
        int i = 0;
        for (; i + 1 < size; i += 2) {
            even[(a[i] & 0xFF) * width + (b[i] & 0xFF)]++;
            odd[(a[i + 1] & 0xFF) * width + (b[i + 1] & 0xFF)]++;
        }
        if (i < size) {
            even[(a[i] & 0xFF) * width + (b[i] & 0xFF)]++;
        }
    }

    private static void triples(byte[] a, byte[] b, byte[] c, int second, int third, int size, int[] even, int[] odd) {
        int i = 0;
        for (; i + 1 < size; i += 2) {
            even[((a[i] & 0xFF) * second + (b[i] & 0xFF)) * third + (c[i] & 0xFF)]++;
            odd[((a[i + 1] & 0xFF) * second + (b[i + 1] & 0xFF)) * third + (c[i + 1] & 0xFF)]++;
        }
        if (i < size) {
            even[((a[i] & 0xFF) * second + (b[i] & 0xFF)) * third + (c[i] & 0xFF)]++;
        }
    }
}

package dev.parallax.storage.internal.rows;

import java.util.Arrays;

/** The line each row began on: only where a row does not follow the one before by one line is something kept. */
final class LineNumbers {
    private int[] rows = new int[16];
    private long[] lines = new long[16];
    private int runs;

    void add(int row, long line) {
        if (runs > 0 && lines[runs - 1] + (row - rows[runs - 1]) == line) {
            return;
        }
        if (runs == rows.length) {
            rows = Arrays.copyOf(rows, runs * 2);
            lines = Arrays.copyOf(lines, runs * 2);
        }
        rows[runs] = row;
        lines[runs++] = line;
    }

    long line(int row) {
        int found = Arrays.binarySearch(rows, 0, runs, row);
        int run = found >= 0 ? found : -found - 2;
        return run < 0 ? 0 : lines[run] + (row - rows[run]);
    }
}

package dev.parallax.repl.render;

import java.util.Arrays;

/** A canvas of braille dots, two by four to a cell, with marks over them. Rows count from the top. */
final class Braille {
    static final String SHADES = " ·░▒▓█";
    private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    private final int width;
    private final int height;
    private final int[] dots;
    private final int[] owners;
    private final int[] points;
    private final String[] marks;

    Braille(int width, int height) {
        this.width = width;
        this.height = height;
        this.dots = new int[width * height];
        this.owners = new int[width * height];
        this.points = new int[width * height];
        this.marks = new String[width * height];
        Arrays.fill(marks, "");
    }

    /** Sets a dot, x and y from 0 to 1, y upwards, for a series. */
    void dot(double x, double y, int series) {
        set(column(x), row(y), series);
    }

    private int column(double x) {
        return (int) Math.round(x * (2 * width - 1));
    }

    private int row(double y) {
        return (int) Math.round((1 - y) * (4 * height - 1));
    }

    private void set(int column, int row, int series) {
        if (column >= 0 && column < 2 * width && row >= 0 && row < 4 * height) {
            int cell = (row / 4) * width + column / 2;
            dots[cell] |= DOTS[row % 4][column % 2];
            owners[cell] = series;
        }
    }

    /** Sets the dots of a straight line. */
    void line(double fromX, double fromY, double toX, double toY, int series) {
        int x = column(fromX);
        int y = row(fromY);
        int steps = Math.max(Math.abs(column(toX) - x), Math.abs(row(toY) - y));
        for (int i = 0; i <= steps; i++) {
            double part = steps == 0 ? 0 : (double) i / steps;
            set((int) Math.round(x + (column(toX) - x) * part), (int) Math.round(y + (row(toY) - y) * part), series);
        }
    }

    /** Puts a mark of one cell over the dots; the first one at a place stays. */
    void mark(double x, double y, String mark, int series) {
        int cell =
                Math.min(height - 1, Math.max(0, row(y) / 4)) * width + Math.min(width - 1, Math.max(0, column(x) / 2));
        if (marks[cell].isEmpty()) {
            marks[cell] = mark;
            owners[cell] = series;
        }
    }

    /** Sets a dot that counts: where many fall into a cell, all cells become shades. */
    void point(double x, double y) {
        set(column(x), row(y), 0);
        int cell =
                Math.min(height - 1, Math.max(0, row(y) / 4)) * width + Math.min(width - 1, Math.max(0, column(x) / 2));
        points[cell]++;
    }

    /** The points of the fullest cell. */
    int fullest() {
        return Arrays.stream(points).max().orElse(0);
    }

    /** A line of cells as shades, each for so many times as many points as the one before. */
    void writeShades(int row, double factor, Styled line) {
        for (int column = 0; column < width; column++) {
            int count = points[row * width + column];
            int shade = count == 0 ? 0 : 1 + (int) Math.min(4, Math.floor(Math.log(count) / Math.log(factor) + 1e-9));
            line.series(0, String.valueOf(SHADES.charAt(shade)));
        }
    }

    /** A line of cells. */
    void write(int row, Styled line) {
        for (int column = 0; column < width; column++) {
            int cell = row * width + column;
            if (!marks[cell].isEmpty()) {
                line.series(owners[cell], marks[cell]);
            } else if (dots[cell] == 0) {
                line.plain(" ");
            } else {
                line.series(owners[cell], String.valueOf((char) (0x2800 + dots[cell])));
            }
        }
    }
}

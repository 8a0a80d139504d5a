package dev.parallax.repl.render;

import dev.parallax.engine.Histogram;
import java.util.ArrayList;
import java.util.List;

/** A histogram of numbers as columns over an axis. */
final class HistogramColumns {
    private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";
    private static final int HEIGHT = 8;

    private HistogramColumns() {}

    /**
     * Its lines.
     *
     * @param tallest the count that the full height stands for
     */
    static List<Styled> draw(Histogram histogram, long tallest, int width, Palette palette) {
        String top = String.format("%,d", tallest);
        int left = top.length() + 1;
        int bins = histogram.counts().size();
        int room = Math.max(1, width - left - 3);
        int perColumn = Math.max(1, (bins + room - 1) / room);
        int columns = (bins + perColumn - 1) / perColumn;
        int each = Math.max(1, Math.min(6, room / columns));
        List<Styled> lines = new ArrayList<>();
        for (int row = HEIGHT - 1; row >= 0; row--) {
            String text = row == HEIGHT - 1 ? top : row == 0 ? "0" : "";
            Styled line = new Styled(palette).dim(TextWidth.pad(text, left, true) + (text.isEmpty() ? " │" : " ┤"));
            for (int column = 0; column < columns; column++) {
                double full = tallest == 0 ? 0 : 8.0 * HEIGHT * rows(histogram, column, perColumn) / tallest;
                int eighths = full > 0 ? Math.max(1, (int) Math.round(full)) : 0;
                int level = Math.max(0, Math.min(8, eighths - 8 * row));
                line.series(0, String.valueOf(EIGHTHS.charAt(level)).repeat(each));
            }
            lines.add(line);
        }
        lines.add(new Styled(palette).dim(" ".repeat(left) + " └" + "─".repeat(columns * each)));
        lines.add(new Styled(palette).dim(" ".repeat(left + 2) + edges(histogram, columns * each)));
        return lines;
    }

    private static long rows(Histogram histogram, int column, int perColumn) {
        int end = Math.min(histogram.counts().size(), (column + 1) * perColumn);
        return histogram.counts().subList(column * perColumn, end).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The first edge, the middle one where there is room, and the last. */
    private static String edges(Histogram histogram, int width) {
        List<Double> edges = histogram.edges();
        double half = edges.size() % 2 == 1 ? edges.get(edges.size() / 2) : edges.get(0);
        Decimals decimals = Decimals.of(new double[] {edges.get(0), half, edges.get(edges.size() - 1)});
        String first = decimals.text(edges.get(0));
        String last = decimals.text(edges.get(edges.size() - 1));
        String middle = edges.size() % 2 == 1 ? decimals.text(edges.get(edges.size() / 2)) : "";
        StringBuilder text = new StringBuilder(first);
        int at = width / 2 - middle.length() / 2;
        if (!middle.isEmpty() && at > first.length() + 1 && at + middle.length() + 1 < width - last.length()) {
            text.append(" ".repeat(at - text.length())).append(middle);
        }
        return text.append(" ".repeat(Math.max(1, width - last.length() - text.length())))
                .append(last)
                .toString();
    }
}

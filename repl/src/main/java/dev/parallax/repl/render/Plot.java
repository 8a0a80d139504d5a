package dev.parallax.repl.render;

import java.util.ArrayList;
import java.util.List;

/** A canvas between two axes. */
final class Plot {
    private static final int MOST_DOTS = 12;

    private final Axis x;
    private final Axis y;
    private final int left;
    private final int width;
    private final int height;
    private final Palette palette;
    private final Braille canvas;

    Plot(Axis x, Axis y, int width, int height, Palette palette) {
        this.x = x;
        this.y = y;
        this.left = 1 + y.texts().stream().mapToInt(TextWidth::of).max().orElse(0);
        this.width = Math.max(8, width - left - 3);
        this.height = Math.max(3, height);
        this.palette = palette;
        this.canvas = new Braille(this.width, this.height);
    }

    /** The cells of the canvas, without the axes. */
    int cells() {
        return width;
    }

    void dot(double valueX, double valueY, int series) {
        canvas.dot(x.place(valueX), y.place(valueY), series);
    }

    void line(double fromX, double fromY, double toX, double toY, int series) {
        canvas.line(x.place(fromX), y.place(fromY), x.place(toX), y.place(toY), series);
    }

    void mark(double valueX, double valueY, String mark, int series) {
        canvas.mark(x.place(valueX), y.place(valueY), mark, series);
    }

    /** A point among others of its kind, which may be many. */
    void point(double valueX, double valueY) {
        canvas.point(x.place(valueX), y.place(valueY));
    }

    /** Whether there are so many points that shades say more than dots. */
    boolean shaded() {
        return canvas.fullest() > MOST_DOTS;
    }

    private double factor() {
        return Math.max(2, Math.ceil(Math.pow(canvas.fullest(), 0.2)));
    }

    /** What the shades stand for. */
    String shades() {
        StringBuilder text = new StringBuilder(" points: ");
        for (int shade = 1; shade < Braille.SHADES.length(); shade++) {
            long from = Math.round(Math.pow(factor(), shade - 1));
            text.append(shade == 1 ? "" : ", ").append(Braille.SHADES.charAt(shade));
            text.append(String.format(shade == 1 ? " from %,d" : " %,d", from));
        }
        return text.append(String.format(", at most %,d", canvas.fullest())).toString();
    }

    /** The title of the upward axis, the canvas, the axis below it with its texts and its title. */
    List<Styled> lines() {
        List<Styled> lines = new ArrayList<>();
        lines.add(new Styled(palette).plain(" ").bold(TextWidth.fit(y.title(), width + left)));
        String[] texts = new String[height];
        for (int i = 0; i < y.texts().size(); i++) {
            int row = (int) Math.round((1 - y.places().get(i)) * (4 * height - 1)) / 4;
            texts[row] = texts[row] == null ? y.texts().get(i) : texts[row];
        }
        boolean shaded = shaded();
        for (int row = 0; row < height; row++) {
            String text = texts[row] == null ? "" : texts[row];
            Styled line = new Styled(palette).dim(TextWidth.pad(text, left, true) + (texts[row] == null ? " │" : " ┤"));
            if (shaded) {
                canvas.writeShades(row, factor(), line);
            } else {
                canvas.write(row, line);
            }
            lines.add(line);
        }
        below(lines);
        return lines;
    }

    private void below(List<Styled> lines) {
        char[] rule = "─".repeat(width).toCharArray();
        StringBuilder texts = new StringBuilder(" ".repeat(left + 2 + width));
        int free = 0;
        for (int i = 0; i < x.texts().size(); i++) {
            int column = (int) Math.round(x.places().get(i) * (width - 1));
            String text = x.texts().get(i);
            int length = TextWidth.of(text);
            int start = Math.min(left + 2 + width - length, Math.max(0, left + 2 + column - length / 2));
            if (start >= free && length == text.length()) {
                rule[column] = '┬';
                texts.replace(start, start + length, text);
                free = start + length + 1;
            }
        }
        lines.add(new Styled(palette).dim(" ".repeat(left) + " └" + new String(rule)));
        lines.add(new Styled(palette).dim(texts.toString().stripTrailing()));
        String title = TextWidth.fit(x.title(), width + left);
        lines.add(new Styled(palette)
                .plain(" ".repeat(Math.max(1, left + 2 + width - TextWidth.of(title))))
                .bold(title));
    }
}

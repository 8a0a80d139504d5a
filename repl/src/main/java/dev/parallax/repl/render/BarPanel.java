package dev.parallax.repl.render;

import dev.parallax.engine.Result;
import dev.parallax.engine.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Bars of one scale, below each other: those of one column, or of the columns of several models. */
final class BarPanel {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final int LEAST_BAR = 8;

    private final String title;
    private final List<String> names;
    private final List<List<double[]>> values = new ArrayList<>();
    private final Decimals decimals;
    private final boolean whole;
    private final double low;
    private final double high;
    private final int nameWidth;
    private final int valueWidth;

    /**
     * @param title above the bars
     * @param columns each a series
     * @param parts results with these columns
     */
    BarPanel(String title, List<String> columns, List<Result> parts) {
        this.title = title;
        this.names = columns.stream()
                .map(column ->
                        columns.size() == 1 ? "" : Printable.of(Stem.of(column).of()))
                .toList();
        for (Result part : parts) {
            values.add(
                    columns.stream().map(column -> Cells.numbers(part, column)).toList());
        }
        this.whole = parts.stream().allMatch(part -> columns.stream()
                .allMatch(each -> part.column(each).type() == Type.INTEGER));
        this.decimals = Decimals.of(all().toArray());
        this.low = Math.min(0, all().min().orElse(0));
        this.high = Math.max(0, all().max().orElse(0));
        this.nameWidth = names.stream().mapToInt(TextWidth::of).max().orElse(0);
        this.valueWidth =
                all().mapToObj(this::text).mapToInt(String::length).max().orElse(1);
    }

    private DoubleStream all() {
        return values.stream()
                .flatMap(List::stream)
                .flatMapToDouble(DoubleStream::of)
                .filter(value -> !Double.isNaN(value));
    }

    String title() {
        return title;
    }

    int series() {
        return names.size();
    }

    /** The cells without which there is no bar to see. */
    int leastWidth() {
        return around() + LEAST_BAR;
    }

    private int around() {
        int names = nameWidth == 0 ? 0 : nameWidth + 1;
        return names + (low < 0 ? 2 : 1) * (valueWidth + 1) + 1;
    }

    private String text(double value) {
        return whole ? String.format("%,d", Math.round(value)) : decimals.text(value);
    }

    /** Draws one bar with its number, {@code width} cells in all. */
    void draw(int part, int row, int series, int width, Styled line) {
        int end = line.width() + width;
        if (series >= names.size()) {
            line.to(end);
            return;
        }
        if (nameWidth > 0) {
            line.dim(TextWidth.pad(names.get(series), nameWidth, false)).plain(" ");
        }
        double value = values.get(part).get(series)[row];
        double room = Math.max(1, width - around());
        double unit = high == low ? 0 : room / (high - low);
        int left = (int) Math.round(-low * unit);
        if (Double.isNaN(value)) {
            line.to(line.width() + left + (low < 0 ? valueWidth + 1 : 0))
                    .dim(ColumnLayout.NULL)
                    .to(end);
        } else if (value < 0) {
            negative(value, unit, left, series, line);
            line.plain("│").to(end);
        } else {
            line.to(line.width() + left + (low < 0 ? valueWidth + 1 : 0));
            line.plain(low < 0 ? "│" : "");
            line.series(series, bar(value * unit)).plain(" " + text(value)).to(end);
        }
    }

    private void negative(double value, double unit, int left, int series, Styled line) {
        double length = -value * unit;
        boolean half = length - Math.floor(length) >= 0.5;
        int cells = (int) Math.min(left, Math.floor(length) + (half ? 1 : 0));
        String number = text(value);
        line.to(line.width() + left - cells + valueWidth - number.length()).plain(number + " ");
        line.series(series, (half && cells > 0 ? "▐" : cells > 0 ? "█" : "") + "█".repeat(Math.max(0, cells - 1)));
    }

    /** A bar of so many cells, to an eighth; what is more than nothing can be seen. */
    static String bar(double cells) {
        int eighths = (int) Math.round(cells * 8);
        if (cells > 0 && eighths == 0) {
            eighths = 1;
        }
        String rest = eighths % 8 == 0 ? "" : String.valueOf(EIGHTHS.charAt(eighths % 8));
        return "█".repeat(eighths / 8) + rest;
    }
}

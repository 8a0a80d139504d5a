package dev.parallax.repl.render;

import dev.parallax.engine.Chart;
import dev.parallax.engine.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Points between two axes. Few points with names bear letters; groups have marks; very many are shown as shades, by how many fall
 * into a cell.
 */
final class ScatterPainter implements Painter {
    private static final int HEIGHT = 18;
    private static final int MOST_LETTERS = 26;

    @Override
    public String kind() {
        return "scatter";
    }

    @Override
    public List<List<Styled>> paint(Chart chart, List<Result> parts, int width, Palette palette) {
        String x = chart.columns("x").get(0);
        String y = chart.columns("y").get(0);
        int height = (int) Math.min(100, chart.number("height", HEIGHT));
        Axis across = LinePainter.axis(Printable.of(x), all(parts, x), Math.max(2, width / 12));
        Axis up = LinePainter.axis(Printable.of(y), all(parts, y), Math.max(2, height / 3));
        List<String> groups = new ArrayList<>();
        List<List<Styled>> drawings = new ArrayList<>();
        for (Result part : parts) {
            drawings.add(draw(chart, part, new Plot(across, up, width, height, palette), groups, width, palette));
        }
        return drawings;
    }

    private static double[] all(List<Result> parts, String column) {
        return parts.stream()
                .flatMapToDouble(part -> DoubleStream.of(Cells.numbers(part, column)))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static List<Styled> draw(
            Chart chart, Result part, Plot plot, List<String> groups, int width, Palette palette) {
        double[] xs = Cells.numbers(part, chart.columns("x").get(0));
        double[] ys = Cells.numbers(part, chart.columns("y").get(0));
        List<String> by = chart.columns("by").isEmpty() ? List.of() : Cells.labels(part, chart.columns("by"));
        boolean named = !chart.columns("label").isEmpty() && xs.length <= MOST_LETTERS && by.isEmpty();
        List<String> names = named ? Cells.labels(part, chart.columns("label")) : List.of();
        int left = 0;
        for (int row = 0; row < xs.length; row++) {
            if (Double.isNaN(xs[row]) || Double.isNaN(ys[row])) {
                left++;
            } else if (named) {
                plot.mark(xs[row], ys[row], letter(row), 0);
            } else if (!by.isEmpty()) {
                int series = groups.indexOf(by.get(row));
                if (series < 0) {
                    series = groups.size();
                    groups.add(by.get(row));
                }
                plot.mark(xs[row], ys[row], Marker.of(series), series);
            } else {
                plot.point(xs[row], ys[row]);
            }
        }
        List<Styled> lines = new ArrayList<>(plot.lines());
        if (named) {
            lines.addAll(letters(names, width, palette));
        } else if (!groups.isEmpty()) {
            lines.addAll(Marker.legend(groups, width, palette));
        }
        if (plot.shaded()) {
            lines.add(new Styled(palette).dim(plot.shades()));
        }
        if (left > 0) {
            lines.add(new Styled(palette).dim(String.format(" %,d without a place, for want of a value", left)));
        }
        return lines;
    }

    private static String letter(int row) {
        return String.valueOf((char) ('a' + row));
    }

    private static List<Styled> letters(List<String> names, int width, Palette palette) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < names.size(); row++) {
            text.append(row == 0 ? "" : ", ").append(letter(row)).append(' ').append(names.get(row));
        }
        return TextWidth.wrap(text.toString(), Math.max(10, width - 1)).stream()
                .map(line -> new Styled(palette).dim(" " + line))
                .toList();
    }
}

package dev.parallax.repl.render;

import dev.parallax.engine.Chart;
import dev.parallax.engine.Result;
import dev.parallax.engine.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines over an axis, with marks on them that tell whose they are. */
final class LinePainter implements Painter {
    private static final int HEIGHT = 14;

    @Override
    public String kind() {
        return "line";
    }

    /** The points of one line, in the order of the rows; null has none. */
    private record Points(List<Double> x, List<Double> y) {
        Points() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    @Override
    public List<List<Styled>> paint(Chart chart, List<Result> parts, int width, Palette palette) {
        String x = chart.columns("x").get(0);
        List<String> names = new ArrayList<>();
        boolean ordinal =
                parts.stream().anyMatch(part -> !isNumber(part.column(x).type()));
        List<String> known = new ArrayList<>();
        List<Map<String, Points>> lines = new ArrayList<>();
        for (Result part : parts) {
            Map<String, Points> ofPart = lines(chart, part, Cells.places(part, x, ordinal, known));
            ofPart.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
            lines.add(ofPart);
        }
        double[] xs = lines.stream()
                .flatMap(part -> part.values().stream())
                .flatMapToDouble(points -> points.x().stream().mapToDouble(Double::doubleValue))
                .toArray();
        double[] ys = lines.stream()
                .flatMap(part -> part.values().stream())
                .flatMapToDouble(points -> points.y().stream().mapToDouble(Double::doubleValue))
                .toArray();
        int height = (int) Math.min(100, chart.number("height", HEIGHT));
        Axis across = ordinal ? Axis.of(Printable.of(x), known) : axis(Printable.of(x), xs, Math.max(2, width / 12));
        Axis up = axis(title(chart.columns("y")), ys, Math.max(2, height / 3));
        List<List<Styled>> drawings = new ArrayList<>();
        for (Map<String, Points> part : lines) {
            Plot plot = new Plot(across, up, width, height, palette);
            part.forEach((name, points) -> draw(points, names.indexOf(name), names.size() > 1, plot));
            List<Styled> drawing = new ArrayList<>(plot.lines());
            if (names.size() > 1) {
                drawing.addAll(Marker.legend(names, width, palette));
            }
            drawings.add(drawing);
        }
        return drawings;
    }

    static boolean isNumber(Type type) {
        return type == Type.INTEGER || type == Type.DECIMAL;
    }

    static Axis axis(String title, double[] values, int steps) {
        double low = Arrays.stream(values).min().orElse(Double.NaN);
        double high = Arrays.stream(values).max().orElse(Double.NaN);
        return Axis.of(title, low, high, steps);
    }

    /** One title for columns of one kind, else all of them. */
    static String title(List<String> columns) {
        List<String> kinds =
                columns.stream().map(name -> Stem.of(name).kind()).distinct().toList();
        return Printable.of(kinds.size() == 1 && columns.size() > 1 ? kinds.get(0) : String.join(", ", columns));
    }

    private static Map<String, Points> lines(Chart chart, Result part, double[] places) {
        List<String> by = chart.columns("by").isEmpty() ? List.of() : Cells.labels(part, chart.columns("by"));
        List<String> columns = chart.columns("y");
        boolean sameKind =
                title(columns).equals(Printable.of(Stem.of(columns.get(0)).kind()));
        Map<String, Points> lines = new LinkedHashMap<>();
        for (String column : columns) {
            double[] values = Cells.numbers(part, column);
            String name = Printable.of(sameKind ? Stem.of(column).of() : column);
            for (int row = 0; row < places.length; row++) {
                String own = by.isEmpty() ? name : columns.size() == 1 ? by.get(row) : by.get(row) + " " + name;
                Points points = lines.computeIfAbsent(own, each -> new Points());
                if (!Double.isNaN(values[row]) && !Double.isNaN(places[row])) {
                    points.x().add(places[row]);
                    points.y().add(values[row]);
                }
            }
        }
        return lines;
    }

    /** The line, and on it a mark at every point, or at some where there are many. */
    private static void draw(Points points, int series, boolean marked, Plot plot) {
        int count = points.x().size();
        for (int i = 1; i < count; i++) {
            plot.line(
                    points.x().get(i - 1),
                    points.y().get(i - 1),
                    points.x().get(i),
                    points.y().get(i),
                    series);
        }
        int step = Math.max(1, count / 12);
        for (int i = 0; i < count; i += marked ? step : 1) {
            if (marked || count <= plot.cells() / 3) {
                plot.mark(points.x().get(i), points.y().get(i), Marker.of(series), series);
            } else {
                plot.dot(points.x().get(i), points.y().get(i), series);
            }
        }
    }
}

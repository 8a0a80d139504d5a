package dev.parallax.bench.growth;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws figures: below one another what grows, beside one another the questions' medians, the import, and memory and disk. Both
 * scales are logarithmic, so that what grows linearly runs beside the grey line.
 */
record Drawing(List<Figure> figures) {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 560;
    private static final List<String> QUESTIONS = List.of(
            "rows of a class, guesses differ",
            "confusion matrix",
            "top 20 by score difference in a class",
            "score histograms by class",
            "fetch 100 rows",
            "10 average scores by class",
            "quantile of the score by source");
    private static final List<String> IMPORT = List.of(Point.IMPORT, Point.IMPORT_CPU);
    private static final List<String> MEMORY =
            List.of(Point.FILES, Point.STORE, Point.QUERY_MAPPED, Point.QUERY_OWN, Point.IMPORT_OWN);

    void write(Path file) throws IOException {
        List<XYChart> charts = new ArrayList<>();
        int rows = 0;
        for (Axis axis : Axis.values()) {
            if (figures.stream().anyMatch(figure -> figure.axis() == axis)) {
                rows++;
                charts.add(chart(axis, "questions, ms", QUESTIONS));
                charts.add(chart(axis, "import, s", IMPORT));
                charts.add(chart(axis, "memory and disk, MB", MEMORY));
            }
        }
        if (rows > 0) {
            BitmapEncoder.saveBitmap(charts, rows, 3, file.toString(), BitmapEncoder.BitmapFormat.PNG);
        }
    }

    private XYChart chart(Axis axis, String title, List<String> measures) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(axis.title())
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Vertical);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        guide(chart, axis, measures.get(0));
        for (String measure : measures) {
            List<Figure> points = points(axis, measure);
            if (!points.isEmpty()) {
                chart.addSeries(
                        measure,
                        points.stream().mapToDouble(Figure::size).toArray(),
                        points.stream().mapToDouble(Figure::value).toArray());
            }
        }
        return chart;
    }

    /** A line through the first point of a measure, as it would go on if it grew linearly. */
    private void guide(XYChart chart, Axis axis, String measure) {
        List<Figure> points = points(axis, measure);
        if (points.size() > 1) {
            Figure first = points.get(0);
            double last = points.get(points.size() - 1).size();
            XYSeries guide = chart.addSeries("linear", new double[] {first.size(), last}, new double[] {
                first.value(), first.value() * last / first.size()
            });
            guide.setMarker(SeriesMarkers.NONE);
            guide.setLineColor(Color.LIGHT_GRAY);
        }
    }

    private List<Figure> points(Axis axis, String measure) {
        return figures.stream()
                .filter(figure -> figure.axis() == axis && figure.measure().equals(measure) && figure.value() > 0)
                .toList();
    }
}

package dev.parallax.repl.render;

import dev.parallax.engine.Chart;
import dev.parallax.engine.Histogram;
import dev.parallax.engine.Result;
import dev.parallax.engine.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Histograms, all on one scale: columns over an axis for numbers, bars to the right for classes, since these have names. Several are
 * drawn beside each other.
 */
final class HistogramPainter implements Painter {
    private static final int LEAST_WIDTH = 34;
    private static final int MOST = 60;

    @Override
    public String kind() {
        return "histogram";
    }

    /** A histogram and what it is of. */
    record Titled(String title, Histogram histogram) {}

    @Override
    public List<List<Styled>> paint(Chart chart, List<Result> parts, int width, Palette palette) {
        List<List<Titled>> histograms = new ArrayList<>();
        Bins bins = Bins.of(chart, parts);
        for (Result part : parts) {
            histograms.add(bins == null ? cells(chart, part) : bins.count(chart, part));
        }
        long tallest = 0;
        for (List<Titled> part : histograms) {
            for (Titled each : part) {
                for (long count : each.histogram().counts()) {
                    tallest = Math.max(tallest, count);
                }
            }
        }
        List<List<Styled>> drawings = new ArrayList<>();
        for (List<Titled> part : histograms) {
            drawings.add(draw(part, tallest, width, palette));
        }
        return drawings;
    }

    private static List<Titled> cells(Chart chart, Result part) {
        List<String> labels = Cells.labels(part, chart.columns("by"));
        List<Titled> titled = new ArrayList<>();
        for (int row = 0; row < Math.min(MOST, part.rowCount()); row++) {
            for (String column : chart.columns("x")) {
                @Nullable Object value = part.column(column).values()[row];
                if (value instanceof Histogram histogram) {
                    String label = labels.get(row);
                    titled.add(new Titled(
                            label.isEmpty() ? Printable.of(column) : label + " · " + Printable.of(column), histogram));
                }
            }
        }
        return titled;
    }

    private static List<Styled> draw(List<Titled> histograms, long tallest, int width, Palette palette) {
        boolean numeric =
                histograms.stream().allMatch(each -> !each.histogram().edges().isEmpty());
        int beside = Math.max(1, Math.min(histograms.size(), (width + Beside.GAP) / (LEAST_WIDTH + Beside.GAP)));
        int each = (width - Beside.GAP * (beside - 1)) / beside;
        List<List<Styled>> drawings = new ArrayList<>();
        for (Titled one : histograms) {
            List<Styled> lines = new ArrayList<>();
            lines.add(new Styled(palette).plain(" ").bold(TextWidth.fit(one.title(), each - 2)));
            lines.addAll(
                    numeric
                            ? HistogramColumns.draw(one.histogram(), tallest, each, palette)
                            : bars(one.histogram(), tallest, each, palette));
            if (one.histogram().nulls() > 0) {
                lines.add(new Styled(palette)
                        .dim(String.format(" and %,d null", one.histogram().nulls())));
            }
            drawings.add(lines);
        }
        return Beside.lines(drawings, each, beside, palette);
    }

    private static List<Styled> bars(Histogram histogram, long tallest, int width, Palette palette) {
        List<String> labels = histogram.labels().stream().map(Printable::of).toList();
        int label = Math.min(
                width / 3, labels.stream().mapToInt(TextWidth::of).max().orElse(0));
        int number = String.format("%,d", tallest).length();
        int room = Math.max(1, width - label - number - 4);
        List<Styled> lines = new ArrayList<>();
        for (int bin = 0; bin < labels.size(); bin++) {
            long count = histogram.counts().get(bin);
            Styled line = new Styled(palette)
                    .plain(" " + TextWidth.fit(labels.get(bin), label))
                    .to(label + 2);
            line.series(0, BarPanel.bar(tallest == 0 ? 0 : (double) room * count / tallest));
            lines.add(line.plain(String.format(" %,d", count)));
        }
        return lines;
    }

    /** The bins of columns of numbers; one scale for all of them. */
    private record Bins(double[] edges) {
        static @Nullable Bins of(Chart chart, List<Result> parts) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            boolean scores = true;
            for (Result part : parts) {
                for (String column : chart.columns("x")) {
                    if (part.column(column).type() == Type.HISTOGRAM) {
                        return null;
                    }
                    scores &= part.column(column).single();
                    for (double value : Cells.numbers(part, column)) {
                        low = value < low ? value : low;
                        high = value > high ? value : high;
                    }
                }
            }
            if (low > high || scores && low >= 0 && high <= 1) {
                low = 0;
                high = 1;
            }
            int count = (int) Math.max(1, Math.min(200, chart.number("bins", 20)));
            double from = low == high ? low - 0.5 : low;
            double to = low == high ? high + 0.5 : high;
            double[] edges = new double[count + 1];
            for (int i = 0; i <= count; i++) {
                edges[i] = i == count ? to : from + (to - from) * i / count;
            }
            return new Bins(edges);
        }

        List<Titled> count(Chart chart, Result part) {
            List<Titled> titled = new ArrayList<>();
            for (String column : chart.columns("x")) {
                long[] counts = new long[edges.length - 1];
                long nulls = 0;
                for (double value : Cells.numbers(part, column)) {
                    if (Double.isNaN(value)) {
                        nulls++;
                    } else {
                        counts[bin(value)]++;
                    }
                }
                List<String> labels = new ArrayList<>();
                List<Long> numbers = new ArrayList<>();
                for (int i = 0; i < counts.length; i++) {
                    labels.add("[" + edges[i] + ", " + edges[i + 1] + (i == counts.length - 1 ? "]" : ")"));
                    numbers.add(counts[i]);
                }
                List<Double> all = Arrays.stream(edges).boxed().toList();
                titled.add(new Titled(Printable.of(column), new Histogram(labels, all, numbers, nulls)));
            }
            return titled;
        }

        private int bin(double value) {
            int bin = 0;
            while (bin < edges.length - 2 && value >= edges[bin + 1]) {
                bin++;
            }
            return bin;
        }
    }
}

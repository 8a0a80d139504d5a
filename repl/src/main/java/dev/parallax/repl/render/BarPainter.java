package dev.parallax.repl.render;

import dev.parallax.engine.Chart;
import dev.parallax.engine.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bars from left to right, a row's below each other, its number behind each. Columns of one kind (the accuracy of each model) share
 * a scale, others stand beside them with one of their own.
 */
final class BarPainter implements Painter {
    private static final int MOST_ROWS = 500;

    @Override
    public String kind() {
        return "bar";
    }

    @Override
    public List<List<Styled>> paint(Chart chart, List<Result> parts, int width, Palette palette) {
        List<String> left = new ArrayList<>();
        List<List<String>> labels = parts.stream()
                .map(part -> Cells.labels(part, chart.columns("x")))
                .toList();
        String title = Printable.of(String.join(" · ", chart.columns("x")));
        int labelWidth = labels.stream()
                .flatMap(List::stream)
                .limit(MOST_ROWS)
                .mapToInt(TextWidth::of)
                .max()
                .orElse(0);
        labelWidth = Math.min(Math.max(labelWidth, TextWidth.of(title)), width / 3);
        List<BarPanel> panels = panels(chart, parts);
        int room = width - labelWidth - 2;
        while (panels.size() > 1 && room / panels.size() < widest(panels)) {
            left.add(0, panels.remove(panels.size() - 1).title());
        }
        List<List<Styled>> drawings = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            List<Styled> lines = new ArrayList<>();
            lines.add(header(title, labelWidth, panels, room / panels.size(), palette));
            rows(part, labels.get(part), labelWidth, panels, room / panels.size(), palette, lines);
            if (!left.isEmpty()) {
                lines.add(new Styled(palette).dim(" no room for " + String.join(", ", left)));
            }
            drawings.add(lines);
        }
        return drawings;
    }

    private static int widest(List<BarPanel> panels) {
        return panels.stream().mapToInt(BarPanel::leastWidth).max().orElse(0);
    }

    private static List<BarPanel> panels(Chart chart, List<Result> parts) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        for (String column : chart.columns("y")) {
            byKind.computeIfAbsent(Stem.of(column).kind(), kind -> new ArrayList<>())
                    .add(column);
        }
        List<BarPanel> panels = new ArrayList<>();
        byKind.forEach((kind, columns) -> {
            String name = columns.size() == 1 ? columns.get(0) : kind;
            panels.add(new BarPanel(Printable.of(name), columns, parts));
        });
        return panels;
    }

    private static Styled header(String title, int labelWidth, List<BarPanel> panels, int panelWidth, Palette palette) {
        Styled line = new Styled(palette).plain(" ").bold(TextWidth.fit(title, labelWidth));
        for (int i = 0; i < panels.size(); i++) {
            line.to(labelWidth + 2 + i * panelWidth)
                    .bold(TextWidth.fit(panels.get(i).title(), panelWidth - 1));
        }
        return line;
    }

    private static void rows(
            int part,
            List<String> labels,
            int labelWidth,
            List<BarPanel> panels,
            int panelWidth,
            Palette palette,
            List<Styled> lines) {
        int series = panels.stream().mapToInt(BarPanel::series).max().orElse(1);
        for (int row = 0; row < Math.min(MOST_ROWS, labels.size()); row++) {
            for (int each = 0; each < series; each++) {
                Styled line = new Styled(palette)
                        .plain(" ")
                        .plain(each > 0 ? "" : TextWidth.fit(labels.get(row), labelWidth))
                        .to(labelWidth + 2);
                for (BarPanel panel : panels) {
                    panel.draw(part, row, each, panelWidth, line);
                }
                lines.add(line);
            }
        }
        if (labels.size() > MOST_ROWS) {
            lines.add(new Styled(palette).dim(String.format(" … %,d more", labels.size() - MOST_ROWS)));
        }
    }
}

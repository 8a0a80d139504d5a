package dev.parallax.repl.render;

import dev.parallax.engine.Chart;
import dev.parallax.engine.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Two boxes that overlap, as wide as what each model gets wrong is many: only base (fixed), both, only other (regressed). */
final class VennPainter implements Painter {
    private static final List<String> PARTS = List.of("fixed", "both_wrong", "regressed");
    private static final int WIDEST = 90;

    @Override
    public String kind() {
        return "venn";
    }

    @Override
    public List<List<Styled>> paint(Chart chart, List<Result> parts, int width, Palette palette) {
        List<List<Styled>> drawings = new ArrayList<>();
        for (Result part : parts) {
            Map<String, Long> counts = new LinkedHashMap<>();
            List<String> names = Cells.labels(part, chart.columns("of"));
            double[] values = Cells.numbers(part, chart.columns("value").get(0));
            for (int i = 0; i < values.length; i++) {
                counts.merge(names.get(i), Double.isNaN(values[i]) ? 0 : Math.round(values[i]), Long::sum);
            }
            drawings.add(draw(counts, Math.min(width - 1, WIDEST), palette));
        }
        return drawings;
    }

    private static List<Styled> draw(Map<String, Long> counts, int width, Palette palette) {
        long[] rows =
                PARTS.stream().mapToLong(name -> counts.getOrDefault(name, 0L)).toArray();
        int[] cells = cells(rows, width - 5);
        int a = cells[0];
        int b = cells[1];
        int c = cells[2];
        List<Styled> lines = new ArrayList<>();
        lines.add(line(palette).plain(String.format("base is wrong in %,d", rows[0] + rows[1])));
        lines.add(line(palette).plain("╭" + "─".repeat(a + b + 1) + "╮"));
        lines.add(line(palette).plain("│" + " ".repeat(a) + "╭" + "─".repeat(b) + "┼" + "─".repeat(c) + "╮"));
        long all = rows[0] + rows[1] + rows[2];
        lines.add(boxed(palette, cells, List.of("fixed", "both wrong", "regressed")));
        lines.add(boxed(palette, cells, texts(rows, "%,d", 1)));
        lines.add(boxed(palette, cells, texts(rows, "%.1f%%", all == 0 ? 0 : 100.0 / all)));
        lines.add(line(palette).plain("╰" + "─".repeat(a) + "┼" + "─".repeat(b) + "╯" + " ".repeat(c) + "│"));
        lines.add(line(palette).plain(" ".repeat(a + 1) + "╰" + "─".repeat(b + c + 1) + "╯"));
        String other = String.format("other is wrong in %,d", rows[1] + rows[2]);
        lines.add(line(palette).plain(" ".repeat(Math.max(0, a + b + c + 4 - other.length())) + other));
        String outside = counts.entrySet().stream()
                .filter(entry -> !PARTS.contains(entry.getKey()))
                .map(entry -> String.format("%s %,d", entry.getKey().replace('_', ' '), entry.getValue()))
                .collect(Collectors.joining(" · "));
        if (!outside.isEmpty()) {
            lines.add(line(palette).dim("beside them: " + outside));
        }
        return lines;
    }

    private static Styled line(Palette palette) {
        return new Styled(palette).plain(" ");
    }

    private static List<String> texts(long[] rows, String format, double factor) {
        List<String> texts = new ArrayList<>();
        for (long each : rows) {
            texts.add(factor == 1 ? String.format(format, each) : String.format(format, each * factor));
        }
        return texts;
    }

    /** The cells of each part: in proportion, but wide enough for its name. */
    private static int[] cells(long[] rows, int width) {
        int[] least = {7, 12, 11};
        int free = Math.max(0, width - least[0] - least[1] - least[2]);
        long all = Math.max(1, rows[0] + rows[1] + rows[2]);
        int[] cells = new int[3];
        double[] missing = new double[3];
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            missing[i] = Math.max(0, (double) rows[i] / all * width - least[i]);
            sum += missing[i];
        }
        for (int i = 0; i < 3; i++) {
            cells[i] = least[i] + (sum == 0 ? 0 : (int) Math.floor(free * missing[i] / sum));
        }
        return cells;
    }

    private static Styled boxed(Palette palette, int[] cells, List<String> texts) {
        Styled line = line(palette).plain("│");
        line.green(centred(texts.get(0), cells[0])).plain("│");
        line.plain(centred(texts.get(1), cells[1])).plain("│");
        return line.red(centred(texts.get(2), cells[2])).plain("│");
    }

    private static String centred(String text, int width) {
        String shown = TextWidth.fit(text, width);
        int left = (width - TextWidth.of(shown)) / 2;
        return TextWidth.pad(" ".repeat(Math.max(0, left)) + shown, width, false);
    }
}

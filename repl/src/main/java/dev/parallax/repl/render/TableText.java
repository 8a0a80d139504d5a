package dev.parallax.repl.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a table that has been laid out, each as wide as the table. */
record TableText(TableLayout layout, Palette palette) {
    /** The values of a row. */
    interface Values {
        @Nullable
        Object get(int column);
    }

    /** The cells of every line. */
    int width() {
        int width = -1;
        for (int each : layout.widths()) {
            width += each + TableLayout.MARGINS;
        }
        return Math.max(0, width);
    }

    /** The names of the columns, on as many lines as they need, and the rule below them. */
    List<String> header() {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            wrapped.add(TextWidth.wrap(layout.columns().get(i).header(), layout.widths()[i]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        if (layout.columns().stream().anyMatch(column -> !column.heading().isEmpty())) {
            lines.add(headings());
        }
        for (int row = 0; row < height; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < wrapped.size(); i++) {
                int above = height - wrapped.get(i).size();
                String text = row < above ? "" : wrapped.get(i).get(row - above);
                String cell = TextWidth.pad(
                        text, layout.widths()[i], layout.columns().get(i).alignsRight());
                line.append(i == 0 ? " " : " " + palette.dim("│") + " ").append(palette.bold(cell));
            }
            lines.add(line.append(' ').toString());
        }
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < layout.widths().length; i++) {
            rule.append(i == 0 ? "" : "┼").append("─".repeat(layout.widths()[i] + 2));
        }
        lines.add(palette.dim(rule.toString()));
        return lines;
    }

    /** The headings, each across its columns. */
    private String headings() {
        StringBuilder line = new StringBuilder();
        for (int from = 0; from < layout.columns().size(); ) {
            String heading = layout.columns().get(from).heading();
            int to = from + 1;
            int span = layout.widths()[from];
            while (!heading.isEmpty()
                    && to < layout.columns().size()
                    && layout.columns().get(to).heading().equals(heading)) {
                span += layout.widths()[to] + TableLayout.MARGINS;
                to++;
            }
            String text = TextWidth.fit(heading, span);
            int rest = span - TextWidth.of(text);
            String rule = heading.isEmpty() || rest < 2 ? " ".repeat(rest) : " " + "─".repeat(rest - 1);
            line.append(from == 0 ? " " : " " + palette.dim("│") + " ");
            line.append(palette.bold(text)).append(palette.dim(rule));
            from = to;
        }
        return line.append(' ').toString();
    }

    /** A row; what is longer than its column is cut. */
    String line(Values values) {
        StringBuilder line = new StringBuilder();
        List<ColumnLayout> columns = layout.columns();
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i);
            int width = layout.widths()[i];
            ColumnLayout column = columns.get(i);
            String text = TextWidth.pad(TextWidth.fit(column.text(value), width), width, column.alignsRight());
            line.append(i == 0 ? " " : " " + palette.dim("│") + " ");
            line.append(value == null ? palette.dim(text) : text);
        }
        return line.append(' ').toString();
    }
}

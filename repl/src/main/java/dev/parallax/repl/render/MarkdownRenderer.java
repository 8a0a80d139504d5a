package dev.parallax.repl.render;

import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table for a Markdown page, the footer in italics below it. Holds the rows: such tables are short. */
final class MarkdownRenderer implements Renderer {
    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String doc() {
        return "a table for a Markdown page";
    }

    @Override
    public void render(Result result, Page page) throws IOException {
        Painter painter =
                result.chart() == null ? null : Painters.of(result.chart().kind());
        if (painter != null && result.matrix() == null && result.rowCount() > 0) {
            page.out().append("```\n");
            Drawing.draw(
                    result, painter, new Page(page.out(), Drawing.WIDTH_OF_PIPES, Palette.NONE, page.eyes(), false));
            page.out().append("```\n");
        } else if (!result.parts().isEmpty()) {
            for (int part = 0; part < result.parts().size(); part++) {
                String title = SideBySide.title(result, part, Page.UNLIMITED);
                page.out().append("**").append(escaped(title)).append("**\n\n");
                table(result.parts().get(part).result(), page.out());
                page.out().append('\n');
            }
        } else {
            table(result, page.out());
        }
        if (!result.footer().steps().isEmpty()) {
            page.out()
                    .append(result.parts().isEmpty() ? "\n" : "")
                    .append("*")
                    .append(escaped(result.footer().line()))
                    .append("*\n");
        }
    }

    private static void table(Result result, Writer out) throws IOException {
        List<ResultColumn> columns = result.columns();
        List<List<@Nullable Object>> values = new ArrayList<>();
        columns.forEach(column -> values.add(new ArrayList<>()));
        for (Row row : result.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                values.get(i).add(row.get(i));
            }
        }
        List<ColumnLayout> layouts = ColumnLayout.of(columns, values);
        line(out, layouts.stream().map(ColumnLayout::name).toList());
        out.append(layouts.stream()
                        .map(layout -> layout.alignsRight() ? "---:" : "---")
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
        for (int row = 0; row < (values.isEmpty() ? 0 : values.get(0).size()); row++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < layouts.size(); i++) {
                cells.add(layouts.get(i).text(values.get(i).get(row)));
            }
            line(out, cells);
        }
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.append(cells.stream().map(MarkdownRenderer::escaped).collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    /** What Markdown or the HTML in it would take for more than text. */
    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("|\\`*_<&[]".indexOf(c) >= 0) {
                shown.append('\\');
            }
            shown.append(c);
        }
        return shown.toString();
    }
}

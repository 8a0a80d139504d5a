package dev.parallax.repl.render;

import dev.parallax.engine.Histogram;
import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import dev.parallax.engine.Type;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tables for eyes, fitted to the page: numbers to the right and rounded, histograms drawn, what does not fit named below,
 * then the footer. The first {@value #LOOK_AHEAD} rows decide the widths; longer texts of later rows are cut.
 */
final class TableRenderer implements Renderer {
    private static final int LOOK_AHEAD = 1000;

    @Override
    public String name() {
        return "table";
    }

    @Override
    public String doc() {
        return "for eyes: fitted to the terminal, decimals rounded, histograms drawn, footer";
    }

    @Override
    public void render(Result result, Page page) throws IOException {
        List<ResultColumn> columns = result.columns();
        Iterator<Row> rows = result.rows().iterator();
        List<List<@Nullable Object>> first = firstValues(columns.size(), rows);
        List<ColumnLayout> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(new ColumnLayout(columns.get(i), first.get(i)));
        }
        TableLayout layout = TableLayout.of(all, page.width());
        header(layout, page);
        try {
            lines(layout, first, rows, page);
        } catch (PageClosedException enough) {
            // Who has seen enough rows still wants to know what became of them all; a closed pipe says so again.
            page.out().append(page.palette().dim(" …")).append("\n");
        }
        FooterText footer = new FooterText(page);
        for (String line : legend(columns, all, first, layout.columns().size())) {
            footer.line(line);
        }
        footer.write(result, layout.leftOut());
    }

    private static void lines(TableLayout layout, List<List<@Nullable Object>> first, Iterator<Row> rest, Page page)
            throws IOException {
        int seen = first.isEmpty() ? 0 : first.get(0).size();
        for (int i = 0; i < seen; i++) {
            int row = i;
            line(layout, page, column -> first.get(column).get(row));
        }
        while (rest.hasNext()) {
            Row row = rest.next();
            line(layout, page, row::get);
        }
    }

    private static List<List<@Nullable Object>> firstValues(int columns, Iterator<Row> rows) {
        List<List<@Nullable Object>> values = new ArrayList<>();
        IntStream.range(0, columns).forEach(i -> values.add(new ArrayList<>()));
        for (int seen = 0; seen < LOOK_AHEAD && rows.hasNext(); seen++) {
            Row row = rows.next();
            for (int i = 0; i < columns; i++) {
                values.get(i).add(row.get(i));
            }
        }
        return values;
    }

    private static void header(TableLayout layout, Page page) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            wrapped.add(TextWidth.wrap(layout.columns().get(i).header(), layout.widths()[i]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < height; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < wrapped.size(); i++) {
                int above = height - wrapped.get(i).size();
                String text = row < above ? "" : wrapped.get(i).get(row - above);
                String cell = TextWidth.pad(
                        text, layout.widths()[i], layout.columns().get(i).alignsRight());
                line.append(i == 0 ? " " : " " + page.palette().dim("│") + " ")
                        .append(page.palette().bold(cell));
            }
            page.out()
                    .append(page.palette() == Palette.NONE ? line.toString().stripTrailing() : line)
                    .append('\n');
        }
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < layout.widths().length; i++) {
            rule.append(i == 0 ? "" : "┼").append("─".repeat(layout.widths()[i] + 2));
        }
        page.out().append(page.palette().dim(rule.toString())).append('\n');
    }

    private interface Cells {
        @Nullable
        Object get(int column);
    }

    private static void line(TableLayout layout, Page page, Cells cells) throws IOException {
        StringBuilder line = new StringBuilder();
        List<ColumnLayout> columns = layout.columns();
        for (int i = 0; i < columns.size(); i++) {
            Object value = cells.get(i);
            int width = layout.widths()[i];
            ColumnLayout column = columns.get(i);
            String text = TextWidth.pad(TextWidth.fit(column.text(value), width), width, column.alignsRight());
            line.append(i == 0 ? " " : " " + page.palette().dim("│") + " ");
            line.append(value == null ? page.palette().dim(text) : text);
        }
        page.out().append(line.toString().stripTrailing()).append('\n');
    }

    private static List<String> legend(
            List<ResultColumn> columns, List<ColumnLayout> layouts, List<List<@Nullable Object>> first, int shown) {
        Legend legend = new Legend();
        for (int i = 0; i < shown; i++) {
            List<Histogram> histograms =
                    columns.get(i).type() == Type.HISTOGRAM ? ColumnLayout.histograms(first.get(i)) : List.of();
            if (!histograms.isEmpty()) {
                long nulls = histograms.stream().mapToLong(Histogram::nulls).sum();
                legend.add(
                        columns.get(i).name(), histograms.get(0), layouts.get(i).marks(), nulls);
            }
        }
        return legend.lines();
    }
}

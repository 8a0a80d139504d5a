package dev.parallax.repl.render;

import dev.parallax.engine.CheckResult;
import dev.parallax.engine.Histogram;
import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Type;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables for eyes, fitted to the page: numbers to the right and rounded, histograms drawn, what does not fit named below, then the
 * footer. The parts of a split stand side by side, and what is to be drawn as a chart is. The first {@value #LOOK_AHEAD} rows
 * decide the widths; longer texts of later rows are cut.
 */
final class TableRenderer implements Renderer {
    private static final int LOOK_AHEAD = 1000;

    @Override
    public String name() {
        return "table";
    }

    @Override
    public String doc() {
        return "for eyes: fitted to the terminal, decimals rounded, histograms and charts drawn, footer";
    }

    @Override
    public void render(Result result, Page page) throws IOException {
        Painter painter =
                result.chart() == null ? null : Painters.of(result.chart().kind());
        if (painter != null && result.rowCount() > 0) {
            Drawing.write(result, painter, page);
        } else if (!result.parts().isEmpty()) {
            new SideBySide(result, page).write();
        } else {
            table(result, page);
        }
    }

    @Override
    public void render(CheckResult check, Page page) throws IOException {
        for (String line : CheckText.lines(check, page.palette())) {
            line(page, line);
        }
    }

    private static void table(Result result, Page page) throws IOException {
        List<ResultColumn> columns = result.columns();
        SeenRows rows = new SeenRows(result, LOOK_AHEAD);
        List<List<@Nullable Object>> first = rows.seen();
        List<ColumnLayout> all = ColumnLayout.of(columns, first);
        TableLayout layout = TableLayout.of(all, page.width());
        TableText text = new TableText(layout, page.palette());
        try {
            for (String line : text.header()) {
                line(page, line);
            }
            while (rows.hasNext()) {
                line(page, text.line(rows.next()));
            }
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

    static void line(Page page, String text) throws IOException {
        page.out().append(text.stripTrailing()).append('\n');
    }

    /** What the marks of the histograms in the columns that are shown stand for. */
    static List<String> legend(
            List<ResultColumn> columns, List<ColumnLayout> layouts, List<List<@Nullable Object>> first, int shown) {
        Legend legend = new Legend();
        for (int i = 0; i < shown; i++) {
            List<Histogram> histograms =
                    columns.get(i).type() == Type.HISTOGRAM ? ColumnLayout.histograms(first.get(i)) : new ArrayList<>();
            if (!histograms.isEmpty()) {
                long nulls = histograms.stream().mapToLong(Histogram::nulls).sum();
                legend.add(layouts.get(i), histograms.get(0), nulls);
            }
        }
        return legend.lines();
    }
}

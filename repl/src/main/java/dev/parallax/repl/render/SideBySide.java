package dev.parallax.repl.render;

import dev.parallax.engine.Footer;
import dev.parallax.engine.Part;
import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a split as tables of one layout: as many beside each other as the page has room for, the others below them. Each has
 * its number and value above it and what became of its rows below it. Rows are read in lockstep and not kept.
 */
final class SideBySide {
    private static final int LOOK_AHEAD = 2000;

    private final Result result;
    private final Page page;
    private final List<Part> parts;
    private final List<SeenRows> rows = new ArrayList<>();
    private final List<List<@Nullable Object>> seen = new ArrayList<>();
    private final List<ResultColumn> columns;
    private final List<ColumnLayout> layouts;
    private final TableText text;
    private final int beside;
    private final int width;

    SideBySide(Result result, Page page) {
        this.result = result;
        this.page = page;
        this.parts = result.parts();
        this.columns = parts.get(0).result().columns();
        columns.forEach(column -> seen.add(new ArrayList<>()));
        for (Part part : parts) {
            SeenRows each = new SeenRows(part.result(), Math.max(50, LOOK_AHEAD / parts.size()));
            rows.add(each);
            for (int i = 0; i < columns.size(); i++) {
                seen.get(i).addAll(each.seen().get(i));
            }
        }
        this.layouts = ColumnLayout.of(columns, seen);
        this.beside = beside();
        int room =
                page.width() == Page.UNLIMITED ? Page.UNLIMITED : (page.width() - Beside.GAP * (beside - 1)) / beside;
        this.text = new TableText(TableLayout.of(layouts, room), page.palette());
        this.width = beside == 1 ? room : text.width();
    }

    /** As many as fit uncut, else two if their columns fit by cutting text; on a page without edges one. */
    private int beside() {
        if (page.width() == Page.UNLIMITED) {
            return 1;
        }
        int natural = new TableText(TableLayout.of(layouts, Page.UNLIMITED), page.palette()).width();
        int uncut = Math.min(parts.size(), (page.width() + Beside.GAP) / (Math.max(natural, 1) + Beside.GAP));
        int half = (page.width() - Beside.GAP) / 2;
        boolean two = parts.size() > 1
                && half > 0
                && TableLayout.of(layouts, half).leftOut().isEmpty()
                && new TableText(TableLayout.of(layouts, half), page.palette()).width() <= half;
        return Math.max(uncut, two ? 2 : 1);
    }

    /** {@code 1 · row.split: test}, or {@code 1 · test} where any such does not fit; the number is the part's in a drill. */
    static String title(Result result, int part, int width) {
        List<Part> parts = result.parts();
        String key = result.columns().get(0).name();
        boolean fits = true;
        for (int i = 0; i < parts.size(); i++) {
            fits &= TextWidth.of(title(parts.get(i), i, key)) < width;
        }
        return TextWidth.fit(title(parts.get(part), part, fits ? key : ""), width - 1);
    }

    private static String title(Part part, int number, String key) {
        return (number + 1) + " · " + Printable.of(key.isEmpty() ? part.name() : key + ": " + part.name());
    }

    void write() throws IOException {
        try {
            for (int from = 0; from < parts.size(); from += beside) {
                if (from > 0) {
                    page.out().append('\n');
                }
                band(from, Math.min(parts.size(), from + beside));
            }
        } catch (PageClosedException enough) {
            // As with a single table: what became of the rows is told all the same.
            page.out().append(page.palette().dim(" …")).append("\n");
        }
        FooterText footer = new FooterText(page);
        for (String line : TableRenderer.legend(
                columns, layouts, seen, text.layout().columns().size())) {
            footer.line(line);
        }
        footer.write(result, text.layout().leftOut());
    }

    private void band(int from, int to) throws IOException {
        Palette palette = page.palette();
        Line titles = new Line();
        for (int part = from; part < to; part++) {
            String title = " " + title(result, part, width);
            titles.add(palette.bold(title), TextWidth.of(title));
        }
        titles.write();
        for (String header : text.header()) {
            Line line = new Line();
            for (int part = from; part < to; part++) {
                line.add(header, text.width());
            }
            line.write();
        }
        while (rows.subList(from, to).stream().anyMatch(SeenRows::hasNext)) {
            Line line = new Line();
            for (SeenRows each : rows.subList(from, to)) {
                boolean more = each.hasNext();
                line.add(more ? text.line(each.next()) : "", more ? text.width() : 0);
            }
            line.write();
        }
        footers(from, to);
    }

    private void footers(int from, int to) throws IOException {
        List<List<String>> footers = new ArrayList<>();
        for (int part = from; part < to; part++) {
            footers.add(TextWidth.wrap(footer(parts.get(part).result()), width - 1));
        }
        int height = footers.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < height; row++) {
            Line line = new Line();
            for (List<String> each : footers) {
                String piece = row < each.size() ? " " + each.get(row) : "";
                line.add(page.palette().dim(piece), TextWidth.of(piece));
            }
            line.write();
        }
    }

    static String footer(Result part) {
        Footer footer = part.footer();
        String count = part.rowCount() == 1 ? "1 row" : String.format("%,d rows", part.rowCount());
        boolean same = footer.steps().size() == 1 && footer.steps().get(0).rows() == part.rowCount();
        return footer.steps().isEmpty() || same ? count : count + " · " + footer.line();
    }

    /** A line across the tables of a band. */
    private final class Line {
        private final StringBuilder line = new StringBuilder();
        private int at;

        /** Adds a piece of so many cells, beside the ones before. */
        void add(String piece, int cells) {
            line.append(piece).append(" ".repeat(beside == 1 ? 0 : Math.max(0, width - cells) + Beside.GAP));
            at++;
        }

        void write() throws IOException {
            TableRenderer.line(page, at == 0 ? "" : line.toString());
        }
    }
}

package dev.parallax.repl.render;

import dev.parallax.engine.Chart;
import dev.parallax.engine.Part;
import dev.parallax.engine.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A chart on a page, or one for each part of a split beside each other, and the footer below. */
final class Drawing {
    static final int WIDTH_OF_PIPES = 100;
    private static final int LEAST_WIDTH = 44;

    private Drawing() {}

    static void write(Result result, Painter painter, Page page) throws IOException {
        draw(result, painter, page);
        new FooterText(page).write(result, List.of());
    }

    /** The drawing alone. */
    static void draw(Result result, Painter painter, Page page) throws IOException {
        Chart chart = Objects.requireNonNull(result.chart());
        List<Result> parts = result.parts().isEmpty()
                ? List.of(result)
                : result.parts().stream().map(Part::result).toList();
        int width = Math.max(20, page.width() == Page.UNLIMITED ? WIDTH_OF_PIPES : page.width());
        int whole = painter.least(chart, parts);
        int least = whole <= width ? Math.max(whole, LEAST_WIDTH) : LEAST_WIDTH;
        int beside = Math.max(1, Math.min(parts.size(), (width + Beside.GAP) / (least + Beside.GAP)));
        int each = (width - Beside.GAP * (beside - 1)) / beside;
        List<List<Styled>> drawings = new ArrayList<>();
        for (List<Styled> lines : painter.paint(chart, parts, each, page.palette())) {
            List<Styled> drawing = new ArrayList<>();
            if (!result.parts().isEmpty()) {
                String title = SideBySide.title(result, drawings.size(), each);
                drawing.add(new Styled(page.palette()).plain(" ").bold(title));
            }
            drawing.addAll(lines);
            drawings.add(drawing);
        }
        try {
            for (Styled line : Beside.lines(drawings, each, beside, page.palette())) {
                TableRenderer.line(page, line.toString());
            }
        } catch (PageClosedException enough) {
            // As with a table: what became of the rows is told all the same.
            page.out().append(page.palette().dim(" …")).append("\n");
        }
    }
}

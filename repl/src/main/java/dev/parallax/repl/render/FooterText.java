package dev.parallax.repl.render;

import dev.parallax.engine.Footer;
import dev.parallax.engine.Result;
import dev.parallax.engine.Thousands;
import java.io.IOException;
import java.util.List;

/** The dimmed lines below a table: columns left out, the number of rows and what became of every row, notes. */
final class FooterText {
    private final Page page;

    FooterText(Page page) {
        this.page = page;
    }

    void write(Result result, List<String> leftOut) throws IOException {
        if (!leftOut.isEmpty()) {
            String count = leftOut.size() == 1 ? "1 column does" : leftOut.size() + " columns do";
            line(count + " not fit: " + String.join(", ", leftOut));
        }
        Footer footer = result.footer();
        String rows = Thousands.of(result.rowCount(), "row");
        line(footer.steps().isEmpty() ? rows : rows + " · " + footer.line());
        for (String note : footer.notes()) {
            line(note);
        }
    }

    /** A dimmed line, wrapped to the page. */
    void line(String text) throws IOException {
        String indent = " ";
        int room = page.width() == Page.UNLIMITED ? Page.UNLIMITED : Math.max(20, page.width() - 2);
        for (String each : TextWidth.wrap(Printable.of(text), room)) {
            page.out().append(page.palette().dim(indent + each)).append('\n');
            indent = "   ";
        }
    }
}

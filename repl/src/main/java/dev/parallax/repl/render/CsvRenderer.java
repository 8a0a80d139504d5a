package dev.parallax.repl.render;

import dev.parallax.engine.CsvExporter;
import dev.parallax.engine.Result;
import java.io.IOException;

/** Comma-separated values as a file of them has them, but that nothing in them moves a terminal's cursor. */
final class CsvRenderer implements Renderer {
    private static final CsvExporter FOR_EYES = new CsvExporter(',', Printable::of);

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String doc() {
        return "comma-separated values, exact; null is an empty field, empty text is \"\"";
    }

    @Override
    public boolean showsFooter() {
        return false;
    }

    @Override
    public void render(Result result, Page page) throws IOException {
        CsvExporter csv = page.eyes() ? FOR_EYES : CsvExporter.COMMAS;
        (page.excel() ? csv.forSpreadsheets() : csv).write(result, page.out());
    }
}

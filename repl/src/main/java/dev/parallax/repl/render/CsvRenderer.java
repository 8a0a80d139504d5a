package dev.parallax.repl.render;

import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Comma-separated values as in RFC 4180, lines ended by a line feed alone. The first line holds the names; a null is an empty
 * field, empty text is {@code ""}; a histogram is {@code label:count;…}.
 */
final class CsvRenderer implements Renderer {
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
        Writer out = page.out();
        List<ResultColumn> columns = result.columns();
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? "" : ",").append(field(columns.get(i).name(), page));
        }
        out.append('\n');
        for (Row row : result.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.get(i);
                String text = CellText.of(value, columns.get(i).single());
                out.append(i == 0 ? "" : ",")
                        .append(value == null ? "" : value instanceof Number ? text : field(text, page));
            }
            out.append('\n');
        }
    }

    private static String field(String text, Page page) {
        String safe = page.eyes() ? Printable.of(text) : text;
        if (page.excel() && !safe.isEmpty() && "=+-@\t\r".indexOf(safe.charAt(0)) >= 0) {
            safe = "'" + safe;
        }
        return needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean needsQuotes(String text) {
        if (text.isEmpty()) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}

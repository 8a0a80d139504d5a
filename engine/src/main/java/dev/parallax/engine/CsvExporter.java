package dev.parallax.engine;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Delimited values as in RFC 4180, in UTF-8, lines ended by a line feed alone. The first line holds the names; a null is an
 * empty field, empty text is {@code ""}; a decimal has the fewest digits that read back as the same number, a date is {@code
 * 2026-01-31}; histograms and lists of values are JSON.
 *
 * @param delimiter between fields
 * @param text what every text goes through before it is quoted
 */
public record CsvExporter(char delimiter, UnaryOperator<String> text) implements Exporter {
    /** Values parted by commas, texts as they are. */
    public static final CsvExporter COMMAS = new CsvExporter(',', text -> text);

    /** Values parted by tabs, texts as they are. */
    public static final CsvExporter TABS = new CsvExporter('\t', COMMAS.text);

    private static final int BUFFER = 1 << 16;

    /** A text with an apostrophe before what a spreadsheet would run as a formula. */
    public static String disarmed(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The same, which keeps spreadsheets from running texts that begin like a formula. */
    public CsvExporter forSpreadsheets() {
        return new CsvExporter(delimiter, value -> disarmed(text.apply(value)));
    }

    @Override
    public String name() {
        return delimiter == '\t' ? "TSV (.tsv .tab)" : "CSV (.csv)";
    }

    @Override
    public boolean writes(String fileName) {
        return delimiter == '\t' ? fileName.endsWith(".tsv") || fileName.endsWith(".tab") : fileName.endsWith(".csv");
    }

    @Override
    public void write(Result result, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        write(result, writer);
        writer.flush();
    }

    /** Writes a result as text. */
    public void write(Result result, Appendable out) throws IOException {
        List<ResultColumn> columns = result.columns();
        boolean[] singles = new boolean[columns.size()];
        for (int i = 0; i < singles.length; i++) {
            singles[i] = columns.get(i).single();
            if (i > 0) {
                out.append(delimiter);
            }
            field(columns.get(i).name(), out);
        }
        out.append('\n');
        for (Row row : result.rows()) {
            for (int i = 0; i < singles.length; i++) {
                if (i > 0) {
                    out.append(delimiter);
                }
                value(row.get(i), singles[i], out);
            }
            out.append('\n');
        }
    }

    private void value(@Nullable Object value, boolean single, Appendable out) throws IOException {
        if (value instanceof Double number) {
            out.append(ExactNumber.of(number, single));
        } else if (value instanceof Long || value instanceof Boolean) {
            out.append(value.toString());
        } else if (value instanceof Histogram || value instanceof ValueList) {
            StringBuilder json = new StringBuilder();
            new JsonWriter(json).value(value, single);
            field(json.toString(), out);
        } else if (value != null) {
            field(value.toString(), out);
        }
    }

    private void field(String value, Appendable out) throws IOException {
        String safe = text.apply(value);
        if (needsQuotes(safe)) {
            out.append('"').append(safe.replace("\"", "\"\"")).append('"');
        } else {
            out.append(safe);
        }
    }

    private boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return value.isEmpty();
    }
}

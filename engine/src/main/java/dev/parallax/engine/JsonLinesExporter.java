package dev.parallax.engine;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One JSON object a row, keyed by the columns' names, in UTF-8. Values are as {@link JsonWriter} writes them. */
public final class JsonLinesExporter implements Exporter {
    private static final int BUFFER = 1 << 16;

    @Override
    public String name() {
        return "JSON Lines (.jsonl .ndjson)";
    }

    @Override
    public boolean writes(String fileName) {
        return fileName.endsWith(".jsonl") || fileName.endsWith(".ndjson");
    }

    @Override
    public void write(Result result, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        write(result, writer);
        writer.flush();
    }

    /** Writes a result as text. */
    public void write(Result result, Appendable out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        List<ResultColumn> columns = result.columns();
        boolean[] singles = new boolean[columns.size()];
        String[] keys = new String[columns.size()];
        for (int i = 0; i < singles.length; i++) {
            singles[i] = columns.get(i).single();
            StringBuilder key = new StringBuilder();
            new JsonWriter(key).string(columns.get(i).name());
            keys[i] = (i == 0 ? "{" : ",") + key + ":";
        }
        for (Row row : result.rows()) {
            for (int i = 0; i < singles.length; i++) {
                json.raw(keys[i]).value(row.get(i), singles[i]);
            }
            json.raw("}\n");
        }
    }
}

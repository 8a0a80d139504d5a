package dev.parallax.engine.internal.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Ways to write one table: values are String, Long, Double, Boolean, LocalDate or null. */
enum Written {
    COMMAS(".csv") {
        @Override
        String text(List<String> columns, List<List<@Nullable Object>> rows) {
            return separated(columns, rows, ',', "\n");
        }
    },
    SEMICOLONS(".csv") {
        @Override
        String text(List<String> columns, List<List<@Nullable Object>> rows) {
            return "\uFEFF" + separated(columns, rows, ';', "\r\n");
        }
    },
    TABS(".tsv") {
        @Override
        String text(List<String> columns, List<List<@Nullable Object>> rows) {
            String text = separated(columns, rows, '\t', "\n");
            return text.substring(0, text.length() - 1);
        }
    },
    LINES(".jsonl") {
        @Override
        String text(List<String> columns, List<List<@Nullable Object>> rows) {
            StringBuilder text = new StringBuilder();
            for (List<@Nullable Object> row : rows) {
                text.append(object(columns, row)).append('\n');
            }
            return text.toString();
        }
    },
    JSON_LIST(".json") {
        @Override
        String text(List<String> columns, List<List<@Nullable Object>> rows) {
            return "["
                    + String.join(
                            ",\n",
                            rows.stream().map(row -> object(columns, row)).toList()) + "]";
        }
    },
    WANDB(".table.json") {
        @Override
        String text(List<String> columns, List<List<@Nullable Object>> rows) {
            return json(out -> {
                out.writeStartObject();
                out.writeName("columns");
                out.writeStartArray();
                columns.forEach(out::writeString);
                out.writeEndArray();
                out.writeName("data");
                out.writeStartArray();
                for (List<@Nullable Object> row : rows) {
                    out.writeStartArray();
                    row.forEach(value -> value(out, value));
                    out.writeEndArray();
                }
                out.writeEndArray();
                out.writeEndObject();
            });
        }
    };

    private final String ending;

    Written(String ending) {
        this.ending = ending;
    }

    /** The text of a file. */
    abstract String text(List<String> columns, List<List<@Nullable Object>> rows);

    /** Writes a file of that text. */
    Path write(Path folder, boolean packed, List<String> columns, List<List<@Nullable Object>> rows) {
        Path file = folder.resolve("table" + ending + (packed ? ".gz" : ""));
        byte[] bytes = text(columns, rows).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            try (OutputStream out = packed ? new GZIPOutputStream(written) : written) {
                out.write(bytes);
            }
            return Files.write(file, written.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String separated(
            List<String> columns, List<List<@Nullable Object>> rows, char delimiter, String end) {
        StringBuilder text = new StringBuilder(String.join(String.valueOf(delimiter), columns)).append(end);
        for (List<@Nullable Object> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                text.append(c == 0 ? "" : String.valueOf(delimiter));
                Object value = row.get(c);
                if (value instanceof String quoted) {
                    text.append('"').append(quoted.replace("\"", "\"\"")).append('"');
                } else if (value != null) {
                    text.append(value);
                }
            }
            text.append(end);
        }
        return text.toString();
    }

    private static String object(List<String> columns, List<@Nullable Object> row) {
        return json(out -> {
            out.writeStartObject();
            for (int c = 0; c < columns.size(); c++) {
                out.writeName(columns.get(c));
                value(out, row.get(c));
            }
            out.writeEndObject();
        });
    }

    private static String json(java.util.function.Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            body.accept(out);
        }
        return text.toString();
    }

    private static void value(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString(value.toString());
        }
    }
}

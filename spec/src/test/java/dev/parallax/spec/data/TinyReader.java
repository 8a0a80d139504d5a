package dev.parallax.spec.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CSV files of the specification as an import types them: a column is of whole numbers, decimals, booleans or
 * dates if every field that is not empty is.
 */
public final class TinyReader {
    private final List<String> header;
    private final List<List<@Nullable String>> rows;
    private final Kind judged;

    private TinyReader(List<String> header, List<List<@Nullable String>> rows, Kind judged) {
        this.header = header;
        this.rows = rows;
        this.judged = judged;
    }

    /**
     * Reads labels.
     *
     * @param judged what truths are: classes, or numbers
     */
    public static TinyTable labels(Path file, Kind judged) throws IOException {
        return read(file, judged).table(List.of());
    }

    /** Reads a model; columns named {@code p_…} are scores by class. Without a guess it is the best score. */
    public static TinyModel model(String name, Path file, Kind judged) throws IOException {
        TinyReader reader = read(file, judged);
        List<String> classes = reader.header.stream()
                .filter(h -> h.startsWith(TinyCsv.SCORE_PREFIX))
                .map(h -> h.substring(TinyCsv.SCORE_PREFIX.length()))
                .toList();
        return new TinyModel(name, reader.table(classes), classes);
    }

    private static TinyReader read(Path file, Kind judged) throws IOException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : csv) {
                List<@Nullable String> fields = new ArrayList<>();
                record.getFields().forEach(f -> fields.add(f.isEmpty() ? null : f));
                rows.add(fields);
            }
        }
        List<String> header = new ArrayList<>();
        rows.get(0).forEach(h -> header.add(String.valueOf(h)));
        return new TinyReader(header, rows.subList(1, rows.size()), judged);
    }

    private TinyTable table(List<String> classes) {
        List<TinyColumn> columns = new ArrayList<>();
        for (String name : header) {
            if (!name.equals("id") && !name.startsWith(TinyCsv.SCORE_PREFIX)) {
                columns.add(new TinyColumn(name, kind(name)));
            }
        }
        List<TinyRow> read = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (TinyColumn column : columns) {
                String field = row.get(header.indexOf(column.name()));
                if (field != null) {
                    values.put(column.name(), value(field, column.kind()));
                }
            }
            read.add(new TinyRow(row.get(header.indexOf("id")), values, scores(row, classes)));
        }
        return new TinyTable(columns, read);
    }

    private Map<String, Double> scores(List<@Nullable String> row, List<String> classes) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String name : classes) {
            String field = row.get(header.indexOf(TinyCsv.SCORE_PREFIX + name));
            if (field != null) {
                scores.put(name, (double) Float.parseFloat(field));
            }
        }
        return scores;
    }

    private Kind kind(String column) {
        switch (column) {
            case "truth", "guess":
                return judged;
            case "score":
                return Kind.SCORE;
            default:
        }
        List<String> fields = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            String field = row.get(header.indexOf(column));
            if (field != null) {
                fields.add(field);
            }
        }
        if (fields.isEmpty()) {
            return Kind.TEXT;
        }
        if (all(fields, "-?\\d+")) {
            return Kind.INTEGER;
        }
        if (all(fields, "-?\\d+(\\.\\d+)?")) {
            return Kind.DECIMAL;
        }
        if (all(fields, "true|false")) {
            return Kind.BOOLEAN;
        }
        return all(fields, "\\d{4}-\\d\\d-\\d\\d") ? Kind.DATE : Kind.TEXT;
    }

    private static boolean all(List<String> fields, String pattern) {
        return fields.stream().allMatch(f -> f.matches(pattern));
    }

    private static Object value(String field, Kind kind) {
        return switch (kind) {
            case CLASS, TEXT -> field;
            case INTEGER -> Long.parseLong(field);
            case DECIMAL -> Double.parseDouble(field);
            case SCORE -> (double) Float.parseFloat(field);
            case BOOLEAN -> Boolean.parseBoolean(field);
            case DATE -> LocalDate.parse(field);
        };
    }
}

package dev.parallax.spec.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes tables as CSV, as an import reads them: null is an empty field, empty text is quoted. */
public final class TinyCsv {
    /** The prefix of the columns of scores by class. */
    public static final String SCORE_PREFIX = "p_";

    private TinyCsv() {}

    /** A file of labels, the id first. */
    public static String labels(TinyTable table) {
        return text(table, List.of());
    }

    /** A file of a model, the id first and the scores by class last. */
    public static String model(TinyModel model) {
        return text(model.table(), model.scoreClasses());
    }

    private static String text(TinyTable table, List<String> scoreClasses) {
        StringBuilder csv = new StringBuilder();
        List<String> header = new ArrayList<>(List.of("id"));
        table.columns().forEach(c -> header.add(c.name()));
        scoreClasses.forEach(c -> header.add(SCORE_PREFIX + c));
        csv.append(header.stream().map(TinyCsv::field).collect(Collectors.joining(",")))
                .append('\n');
        for (TinyRow row : table.rows()) {
            List<String> fields = new ArrayList<>();
            fields.add(field(row.id()));
            table.columns().forEach(c -> fields.add(field(stored(row.value(c.name()), c.kind()))));
            scoreClasses.forEach(c -> fields.add(field(stored(row.scores().get(c), Kind.SCORE))));
            csv.append(String.join(",", fields)).append('\n');
        }
        return csv.toString();
    }

    private static @Nullable Object stored(@Nullable Object value, Kind kind) {
        return kind == Kind.SCORE && value != null ? (Object) ((Number) value).floatValue() : value;
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain && text.equals(text.strip()) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

package dev.parallax.spec.data;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of labels or of a model.
 *
 * @param id null where the file has none
 * @param values Boolean, Long, Double, String or LocalDate by column name; a null value is left out
 * @param scores by class; empty for labels, a null score is left out
 */
public record TinyRow(@Nullable String id, Map<String, Object> values, Map<String, Double> scores) {
    /** The value of a column, or null. */
    public @Nullable Object value(String column) {
        return column.equals("id") ? id : values.get(column);
    }
}

package dev.parallax.engine.internal.bind;

import dev.parallax.grammar.Expression;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a session has defined.
 *
 * @param lets expressions by name, which stand wherever the name is used
 * @param parameters values by name: Boolean, Long, Double, String, LocalDate, or a List of these
 * @param declared parameters that were declared without a value
 */
public record Definitions(Map<String, Expression> lets, Map<String, Object> parameters, Set<String> declared) {
    /** Nothing. */
    public static final Definitions NONE = new Definitions(Map.of(), Map.of(), Set.of());

    /** Whether a parameter is a list, which whoever gave it may change. */
    public boolean haveLists() {
        for (Object value : parameters.values()) {
            if (value instanceof List) {
                return true;
            }
        }
        return false;
    }
}

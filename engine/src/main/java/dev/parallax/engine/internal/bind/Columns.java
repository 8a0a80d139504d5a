package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Participant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a query has named so far. One that is a list of models has a column for each model beside it, under the name
 * that the result shows: {@code accuracy(fc256)}.
 */
final class Columns {
    private final Map<String, Binding> named = new LinkedHashMap<>();
    private Map<String, Map<Participant, String>> lists = Map.of();
    private Map<String, Bound> elements = Map.of();

    /** Names a column by a name that is the result's. */
    void put(String name, Binding value) {
        named.put(name, value);
        if (!lists.isEmpty()) {
            lists.remove(name);
        }
    }

    /** Names the column of each model, and the list of them; {@code names} in the order of the models. */
    void put(String name, Binding.Many many, List<String> names) {
        put(name, many);
        if (elements.isEmpty()) {
            lists = new LinkedHashMap<>();
            elements = new LinkedHashMap<>();
        }
        Map<Participant, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.put(many.models().get(i), names.get(i));
            elements.put(names.get(i), many.elements().get(i));
        }
        lists.put(name, columns);
    }

    /** The column, or the column of one model, of this name; null if there is none. */
    @Nullable
    Binding get(String name) {
        Binding column = named.get(name);
        Bound element = column == null ? elements.get(name) : null;
        return column != null || element == null ? column : new Binding.One(element);
    }

    /** The names, those of single models not included. */
    Set<String> names() {
        return named.keySet();
    }

    /** The lists of models as they are now, and under each the column of every model. */
    Map<String, Map<Participant, String>> lists() {
        return lists.isEmpty() ? Map.of() : Map.copyOf(lists);
    }
}

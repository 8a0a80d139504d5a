package dev.parallax.engine.internal.check;

import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.internal.bind.Decided;
import dev.parallax.engine.internal.bind.Definitions;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a query that judges: keys, the rows judged, and for each demand whether it holds, its value and its bound. A demand on a
 * list of models has one of each for every model.
 */
final class Columns {
    /** What a column says of a demand; the names have spaces, as no name that somebody types without quotes does. */
    enum Part {
        HOLDS,
        VALUE,
        BOUND;

        private String name(int demand) {
            return "demand " + demand + " " + name();
        }
    }

    private static final String ROWS = "rows judged";

    private final Result result;
    private final Comparison comparison;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final int keys;

    Columns(Result result, Comparison comparison) {
        this.result = result;
        this.comparison = comparison;
        List<ResultColumn> columns = result.columns();
        for (int c = 0; c < columns.size(); c++) {
            positions.put(columns.get(c).name(), c);
        }
        this.keys = positions.getOrDefault(ROWS, 0);
    }

    static Stage.Item rows(Expression count) {
        return new Stage.Item(count, new Identifier(ROWS, count.span()));
    }

    static List<Stage.Item> of(int position, Demand demand, Definitions definitions, boolean ofUnits) {
        List<Stage.Item> items = new ArrayList<>();
        items.add(item(position, Part.HOLDS, Decided.of(demand.predicate(), definitions, ofUnits)));
        if (demand.value() != null) {
            items.add(item(position, Part.VALUE, demand.value()));
        }
        if (demand.bound() != null) {
            items.add(item(position, Part.BOUND, demand.bound()));
        }
        return items;
    }

    private static Stage.Item item(int position, Part part, Expression value) {
        return new Stage.Item(value, new Identifier(part.name(position), value.span()));
    }

    /** How many groups there are. */
    int groups() {
        return (int) result.rowCount();
    }

    /** The rows judged, of each group. */
    long[] rows() {
        return result.columns().get(keys).longs();
    }

    /** The keys of each group and their values. */
    List<Map<String, @Nullable Object>> keys() {
        List<Map<String, @Nullable Object>> groups = new ArrayList<>();
        for (int g = 0; g < groups(); g++) {
            groups.add(new LinkedHashMap<>());
        }
        for (ResultColumn key : result.columns().subList(0, keys)) {
            @Nullable Object[] values = key.values();
            for (int g = 0; g < values.length; g++) {
                groups.get(g).put(key.name(), values[g]);
            }
        }
        return groups;
    }

    /** The models of which a demand is judged one by one; null stands alone where it is no demand on a list. */
    List<@Nullable Participant> models(int demand) {
        List<@Nullable Participant> models = new ArrayList<>();
        for (Participant model : comparison.models()) {
            if (positions.containsKey(Part.HOLDS.name(demand) + "(" + model.name() + ")")) {
                models.add(model);
            }
        }
        if (models.isEmpty()) {
            models.add(null);
        }
        return models;
    }

    /** The position of a column; that of the model where there is one for each; null where there is none. */
    @Nullable
    Integer position(Part part, int demand, @Nullable Participant model) {
        String name = part.name(demand);
        Integer own = model == null ? null : positions.get(name + "(" + model.name() + ")");
        return own == null ? positions.get(name) : own;
    }

    /** The values of a column; null where there is none. */
    @Nullable
    Object @Nullable [] values(Part part, int demand, @Nullable Participant model) {
        Integer position = position(part, demand, model);
        return position == null ? null : result.columns().get(position).values();
    }

    /** The query of the rows behind a group's cell. */
    String query(int group, int column) {
        return result.cell(group, column).query();
    }
}

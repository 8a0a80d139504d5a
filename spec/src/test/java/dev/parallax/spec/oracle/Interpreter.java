package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Relation;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import dev.parallax.spec.data.TinyDataset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers queries on a dataset: a list of rows goes through one stage after the other. */
public final class Interpreter {
    private final TinyDataset dataset;
    private Comparison comparison;
    private final Map<String, Expression> definitions = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> tags = new LinkedHashMap<>();
    private List<Unit> units;

    public Interpreter(TinyDataset dataset) {
        this.dataset = dataset;
        this.comparison = Comparison.of(dataset);
        this.units = Merge.units(dataset, comparison);
    }

    /** As the statement says. */
    public void compare(Statement.Compare compare) {
        compare(Comparison.of(dataset, compare));
    }

    /** Compares these models from now on. */
    public void compare(Comparison next) {
        comparison = next;
        units = Merge.units(dataset, next);
    }

    /** As the statement {@code let}. */
    public void define(Statement.Let let) {
        definitions.put(let.name().name(), let.value());
    }

    /** Sets a parameter. */
    public void set(String parameter, @Nullable Object value) {
        parameters.put(parameter, value);
    }

    /** The number of rows after the join. */
    public int size() {
        return units.size();
    }

    /** The answer to a query. */
    public OracleTable answer(Statement.Query query) {
        Setting setting = Setting.of(dataset, comparison, definitions, parameters, tags);
        Set<Integer> tagged = query.from() instanceof Relation.Tagged from
                ? setting.tagged(from.tag().name())
                : null;
        List<OracleRow> rows = units.stream()
                .filter(u -> tagged == null || tagged.contains(u.ordinal()))
                .map(OracleRow::of)
                .toList();
        Stages stages = new Stages(setting, rows);
        for (Stage stage : query.stages()) {
            stages.run(stage);
        }
        return stages.answer();
    }

    /** The value of each row's columns, by name. */
    static List<@Nullable Object> values(OracleRow row, List<String> columns) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(c -> values.add(row.names().get(c)));
        return values;
    }
}

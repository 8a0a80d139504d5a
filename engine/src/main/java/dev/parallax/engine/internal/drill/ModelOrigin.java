package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan.Known;
import dev.parallax.engine.internal.plan.Slots;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Relation;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From a model, or a pair of models, to the rows of the dataset: those that its measures are made of, else those that it has. Models
 * are called by their own names, so that the text stands alone where all of them are compared.
 */
public final class ModelOrigin implements Origin {
    private final Comparison all;
    private final List<Row> rows;
    private final List<Known> names;
    private final int measures;
    private final Prefix prefix;

    /** What the aggregates of a row see, and what each of them is made of. */
    public record Row(Comparison view, List<Counted> counted) {}

    /**
     * @param all the models, as the text may name them
     * @param names the first columns, which name a row
     * @param measures the slot of the first measure
     * @param lets what the session has defined, by name
     * @param parameters the values of parameters, by name
     */
    public ModelOrigin(
            Comparison all,
            List<Row> rows,
            List<Known> names,
            int measures,
            Map<String, Expression> lets,
            Map<String, Object> parameters) {
        this.all = all;
        this.rows = rows;
        this.names = names;
        this.measures = measures;
        Statement.Query ofRows = new Statement.Query(Relation.ROWS, List.of(), Written.NOWHERE);
        this.prefix =
                new Prefix(new GroupedQuery(ofRows, 0, null, List.of(), List.of(), Map.of(), lets, parameters), null);
    }

    @Override
    public Origin inPart(Bound by, @Nullable Object value) {
        return this;
    }

    @Override
    public List<Bound> keys() {
        List<Bound> keys = new ArrayList<>();
        for (Known name : names) {
            keys.add(new Bound.Slot(keys.size(), name.name(), name.type(), false));
        }
        return keys;
    }

    @Override
    public String query(@Nullable Bound shown, List<@Nullable Object> keys) {
        Row row = rows.get(place(keys));
        Set<Integer> slots = shown == null ? Set.of() : Slots.of(shown);
        Condition condition = new Condition(prefix, null);
        OfModels ofModels = new OfModels(row.view(), all);
        List<Expression> any = new ArrayList<>();
        for (int slot : slots) {
            if (slot >= measures) {
                List<Expression> each = row.counted().get(slot - measures).accept(condition);
                if (each.isEmpty()) {
                    return written(List.of());
                }
                any.add(Written.and(ofModels.rewrite(each)));
            }
        }
        return written(any.isEmpty() ? present(row) : List.of(Written.or(any)));
    }

    private int place(List<@Nullable Object> keys) {
        for (int r = 0; r < rows.size(); r++) {
            boolean same = true;
            for (int k = 0; k < keys.size(); k++) {
                same &= String.valueOf(names.get(k).values().get(r)).equals(keys.get(k));
            }
            if (same) {
                return r;
            }
        }
        throw new IllegalStateException("no row is called " + keys);
    }

    private List<Expression> present(Row row) {
        List<Expression> all = new ArrayList<>();
        for (Participant model : row.view().models()) {
            all.add(Written.presence(this.all.models().get(model.position())));
        }
        return all;
    }

    private static String written(List<Expression> conditions) {
        List<Stage> stages = conditions.isEmpty()
                ? List.of()
                : List.of(new Stage.Where(Written.and(conditions), false, Written.NOWHERE));
        return QueryFormatter.format(new Statement.Query(Relation.ROWS, stages, Written.NOWHERE));
    }
}

package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Relation;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a row to itself: by its id, and under {@code concat} by its model too. */
public record RowOrigin(List<Column> columns) implements Origin {
    /** A column of the rows that tells them apart. */
    public record Column(String name, Bound value) {}

    @Override
    public Origin inPart(Bound by, @Nullable Object value) {
        return this;
    }

    @Override
    public List<Bound> keys() {
        return columns.stream().map(Column::value).toList();
    }

    @Override
    public String query(@Nullable Bound shown, List<@Nullable Object> keys) {
        List<Expression> conditions = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Column column = columns.get(i);
            conditions.add(Written.is(Written.member("row", column.name()), column.value(), keys.get(i)));
        }
        Stage where = new Stage.Where(Written.and(conditions), false, Written.NOWHERE);
        return QueryFormatter.format(new Statement.Query(Relation.ROWS, List.of(where), Written.NOWHERE));
    }
}

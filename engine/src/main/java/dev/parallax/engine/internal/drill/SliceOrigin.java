package dev.parallax.engine.internal.drill;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Relation;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From a slice that was found to its rows: the slice's own text, which stands in its first column, among the rows that count.
 *
 * @param where of the statement, as written where the session defines nothing; null for none
 * @param labelled whether it must be said that rows have a truth
 * @param present the models of which it must be said that they are there
 * @param columns by the slot of a count, what else holds for its rows
 */
public record SliceOrigin(
        @Nullable Expression where, boolean labelled, List<Participant> present, Map<Integer, Expression> columns)
        implements Origin {
    /** An expression as it is where the session defines nothing. */
    public static Expression expanded(
            Expression expression, Map<String, Expression> lets, Map<String, Object> parameters) {
        return new Expansion(lets, parameters, Scope.ofRows()).rewrite(expression);
    }

    /** {@code row.name}. */
    public static Expression column(String name) {
        return Written.member(Participant.ROW, name);
    }

    /** {@code model.wrong}. */
    public static Expression wrong(Participant model) {
        return Written.member(model.name(), "wrong");
    }

    /** A column of two models, by its name alone. */
    public static Expression ofPair(String name) {
        return new Expression.Name(name, Written.NOWHERE);
    }

    @Override
    public Origin inPart(Bound by, @Nullable Object value) {
        return this;
    }

    @Override
    public List<Bound> keys() {
        return List.of(new Bound.Slot(0, "slice", Type.TEXT, false));
    }

    @Override
    public String query(@Nullable Bound shown, List<@Nullable Object> keys) {
        List<Expression> all = new ArrayList<>();
        if (where != null) {
            all.add(where);
        }
        Expression slice = QueryParser.expression(new Source("slice", String.valueOf(keys.get(0))));
        all.add(slice);
        Expression own = shown instanceof Bound.Slot slot ? columns.get(slot.index()) : null;
        if (own != null) {
            all.add(own);
        } else {
            if (labelled && !saysTruth(slice)) {
                all.add(Written.isNull(column("truth"), true));
            }
            present.forEach(model -> all.add(Written.presence(model)));
        }
        Stage stage = new Stage.Where(Written.and(all), false, Written.NOWHERE);
        return QueryFormatter.format(new Statement.Query(Relation.ROWS, List.of(stage), Written.NOWHERE));
    }

    /** Whether a slice is of a truth, which then is not null. */
    private static boolean saysTruth(Expression slice) {
        String truth = QueryFormatter.format(column("truth")) + " = ";
        List<Expression> operands = slice instanceof Expression.And and ? and.operands() : List.of(slice);
        return operands.stream()
                .anyMatch(operand -> operand instanceof Expression.Comparison
                        && QueryFormatter.format(operand).startsWith(truth));
    }
}

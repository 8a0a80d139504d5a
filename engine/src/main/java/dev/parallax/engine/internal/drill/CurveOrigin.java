package dev.parallax.engine.internal.drill;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.curve.CurveKind;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.grammar.QueryFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a point of a curve to its rows: those of its group and model that count, from the threshold on, or between the edges of a bin.
 *
 * @param groups gives the rows that count, of each group and model
 * @param groupKeys how many keys the groups have, the first columns of the table
 * @param models the names of the curves' models, {@code row} under concat
 * @param named whether the models' names are a column, behind the keys
 * @param className of one class against the rest; null where it is the guesses that are scored, or a key says the class
 * @param classKey the key that is the class; -1 where none is
 * @param pooled whether all classes are one curve, whose points are not made of rows
 */
public record CurveOrigin(
        Origin groups,
        int groupKeys,
        List<String> models,
        boolean named,
        CurveKind kind,
        @Nullable String className,
        int classKey,
        boolean pooled)
        implements Origin {
    @Override
    public Origin inPart(Bound by, @Nullable Object value) {
        return new CurveOrigin(groups.inPart(by, value), groupKeys, models, named, kind, className, classKey, pooled);
    }

    @Override
    public List<Bound> keys() {
        List<Bound> keys = new ArrayList<>(groups.keys());
        int at = groupKeys;
        if (named) {
            keys.add(new Bound.Slot(at++, "model", Type.TEXT, false));
        }
        keys.add(new Bound.Slot(at, "from", Type.DECIMAL, true));
        keys.add(new Bound.Slot(at + 1, "to", Type.DECIMAL, true));
        return keys;
    }

    @Override
    public String query(@Nullable Bound shown, List<@Nullable Object> keys) {
        int model = named ? models.indexOf(String.valueOf(keys.get(groupKeys))) : 0;
        Bound cell = new Bound.Slot(groupKeys + model, "cell", Type.VALUES, false);
        String rows = groups.query(cell, keys.subList(0, groupKeys));
        int column = shown instanceof Bound.Slot slot ? slot.index() - groupKeys - (named ? 1 : 0) : -1;
        if (pooled || column < 0 && shown != null) {
            return rows;
        }
        String name = column < 0 ? "" : kind.columns().get(column);
        String ofClass = classKey < 0 ? className : String.valueOf(keys.get(classKey));
        List<Expression> conditions =
                conditions(models.get(model), ofClass, name, keys.get(keys.size() - 2), keys.get(keys.size() - 1));
        String where = QueryFormatter.format(Written.and(conditions));
        return rows + (rows.isEmpty() ? "" : " ") + "where " + where;
    }

    private List<Expression> conditions(
            String model, @Nullable String ofClass, String column, @Nullable Object from, @Nullable Object to) {
        Expression own = Written.member(model, "score");
        Expression score =
                ofClass == null ? own : new Expression.Subscript(own, Written.literal(ofClass, false), Written.NOWHERE);
        List<Expression> conditions = new ArrayList<>();
        if (kind.isOfBins()) {
            boolean first = from instanceof Double low && low == 0;
            boolean last = to instanceof Double high && high == 1;
            conditions.add(
                    first ? Written.isNull(score, true) : compared(ComparisonOperator.GREATER_OR_EQUAL, score, from));
            if (!last) {
                conditions.add(compared(ComparisonOperator.LESS, score, to));
            }
            return conditions;
        }
        if (from == null) {
            return List.of(Written.isNull(score, true), Written.isNull(score, false));
        }
        conditions.add(compared(ComparisonOperator.GREATER_OR_EQUAL, score, from));
        if (List.of("tp", "fp", "right").contains(column)) {
            Expression positive = ofClass == null
                    ? Written.member(model, "correct")
                    : Written.equal(Written.member("row", "truth"), Written.literal(ofClass, false));
            conditions.add(column.equals("fp") ? Written.not(positive) : positive);
        }
        return conditions;
    }

    private static Expression compared(ComparisonOperator operator, Expression score, @Nullable Object edge) {
        return new Expression.Comparison(operator, score, Written.literal(edge, true), Written.NOWHERE);
    }
}

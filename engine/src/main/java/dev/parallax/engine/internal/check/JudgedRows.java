package dev.parallax.engine.internal.check;

import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Relation;
import dev.parallax.grammar.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The count of the rows that a check judges: those with a truth where base and other are present, or the one model that is compared; of
 * more models without a pair, where any is. Of other relations than rows, all of theirs.
 */
final class JudgedRows {
    private JudgedRows() {}

    /** The count as an aggregate, said to be written at a place. */
    static Expression of(Relation of, Comparison comparison, Span at) {
        List<Expression> all = areUnits(of) ? ofUnits(comparison, at) : List.of();
        if (all.isEmpty()) {
            return new Expression.Call(new Identifier("count", at), List.of(), List.of(), at);
        }
        return call("count", all.size() == 1 ? all.get(0) : new Expression.And(all, at), at);
    }

    /** Whether the rows of a relation are units, and neither models nor pairs. */
    static boolean areUnits(Relation relation) {
        return relation == Relation.ROWS || relation instanceof Relation.Tagged;
    }

    private static List<Expression> ofUnits(Comparison comparison, Span at) {
        List<Expression> all = new ArrayList<>();
        if (comparison.labels().column("truth") != null) {
            Expression truth = member(new Expression.Name(Participant.ROW, at), "truth", at);
            all.add(new Expression.IsNull(truth, true, at));
        }
        if (comparison.hasPair()) {
            all.add(present(0, at));
            all.add(present(1, at));
        } else if (comparison.hasBase()) {
            all.add(present(0, at));
        } else if (!comparison.stacked() && !comparison.models().isEmpty()) {
            all.add(call("any", present(new Expression.Models(true, List.of(), at), at), at));
        }
        return all;
    }

    private static Expression present(int position, Span at) {
        Expression number = new Expression.NumberLiteral(String.valueOf(position), at);
        return present(new Expression.Models(false, List.of(number), at), at);
    }

    private static Expression present(Expression models, Span at) {
        return call("present", models, at);
    }

    private static Expression member(Expression of, String name, Span at) {
        return new Expression.Member(of, new Identifier(name, at), at);
    }

    private static Expression call(String function, Expression argument, Span at) {
        return new Expression.Call(
                new Identifier(function, at), List.of(new Expression.Argument(null, argument)), List.of(), at);
    }
}

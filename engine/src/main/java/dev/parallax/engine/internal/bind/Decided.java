package dev.parallax.engine.internal.bind;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes of a predicate over groups one that holds only where it is decided. A comparison with a number that is null decides
 * nothing, neither for nor against (Kleene's logic), where the language otherwise has two values: {@code not (accuracy < 0.8)} then
 * does not hold of an accuracy that is null. Whoever means null says so, by {@code is null} or {@code coalesce}.
 */
public final class Decided {
    private static final int MOST_LETS = 50;

    private final Definitions definitions;
    private final boolean ofUnits;
    private int lets;

    private Decided(Definitions definitions, boolean ofUnits) {
        this.definitions = definitions;
        this.ofUnits = ofUnits;
    }

    /**
     * A predicate that holds where this one certainly does.
     *
     * @param ofUnits whether the groups are of units, so that a metric may be a list of the models'
     */
    public static Expression of(Expression predicate, Definitions definitions, boolean ofUnits) {
        return new Decided(definitions, ofUnits).holds(predicate, true);
    }

    /** Where a predicate certainly holds, or where it certainly does not. */
    private Expression holds(Expression predicate, boolean wanted) {
        if (predicate instanceof Expression.Not not) {
            return holds(not.operand(), !wanted);
        }
        if (predicate instanceof Expression.And and) {
            return joined(and.operands(), wanted, wanted, predicate);
        }
        if (predicate instanceof Expression.Or or) {
            return joined(or.operands(), wanted, !wanted, predicate);
        }
        if (predicate instanceof Expression.Name name
                && definitions.lets().containsKey(name.name())
                && lets++ < MOST_LETS) {
            return holds(definitions.lets().get(name.name()), wanted);
        }
        if (predicate instanceof Expression.Call call && ofUnits && isOfModels(call)) {
            return ofModels(call, wanted);
        }
        List<Expression> all = new ArrayList<>(KnownValues.of(predicate, definitions, ofUnits));
        all.add(wanted ? predicate : new Expression.Not(predicate, predicate.span()));
        return all.size() == 1 ? all.get(0) : new Expression.And(all, predicate.span());
    }

    private Expression joined(List<Expression> operands, boolean wanted, boolean all, Expression as) {
        List<Expression> each =
                operands.stream().map(operand -> holds(operand, wanted)).toList();
        return all ? new Expression.And(each, as.span()) : new Expression.Or(each, as.span());
    }

    /** Whether a call asks of the models' predicates: {@code none(accuracy([*]) < 0.8)}. */
    private static boolean isOfModels(Expression.Call call) {
        return switch (call.function().name().toLowerCase(Locale.ROOT)) {
            case "any", "all", "none" ->
                call.arguments().size() == 1
                        && AggregateUse.in(call.arguments().get(0).value(), column -> false, false);
            default -> false;
        };
    }

    private Expression ofModels(Expression.Call call, boolean wanted) {
        Expression predicate = call.arguments().get(0).value();
        String function = call.function().name().toLowerCase(Locale.ROOT);
        boolean each = wanted != function.equals("none");
        boolean some = function.equals("any") == wanted;
        return call(some ? "any" : "all", holds(predicate, each), call);
    }

    static Expression call(String function, Expression argument, Expression as) {
        return new Expression.Call(
                new Identifier(function, as.span()),
                List.of(new Expression.Argument(null, argument)),
                List.of(),
                as.span());
    }
}

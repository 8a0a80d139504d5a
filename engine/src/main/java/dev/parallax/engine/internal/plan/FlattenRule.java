package dev.parallax.engine.internal.plan;

import dev.parallax.engine.internal.plan.Predicate.All;
import dev.parallax.engine.internal.plan.Predicate.And;
import dev.parallax.engine.internal.plan.Predicate.None;
import dev.parallax.engine.internal.plan.Predicate.Not;
import dev.parallax.engine.internal.plan.Predicate.Or;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Makes chains of and and or flat, without repetitions, constants and double negations. */
@SuppressWarnings("ReferenceEquality") // what is as before is the same predicate
final class FlattenRule implements Rule {
    static final int FEW = 8;

    @Override
    public Plan apply(Plan.Filter filter) {
        Predicate flat = flat(filter.predicate());
        return flat == filter.predicate() ? filter : new Plan.Filter(filter.input(), flat);
    }

    /** The predicate itself where it is flat. */
    static Predicate flat(Predicate predicate) {
        if (predicate instanceof Not not) {
            Predicate operand = flat(not.operand());
            if (operand instanceof Not twice) {
                return twice.operand();
            } else if (operand instanceof All) {
                return new None();
            }
            return operand instanceof None ? new All() : operand == not.operand() ? not : new Not(operand);
        } else if (predicate instanceof And and) {
            return all(and);
        } else if (predicate instanceof Or or) {
            return any(or);
        }
        return predicate;
    }

    private static Predicate all(And and) {
        List<Predicate> each = Predicate.each(and.operands(), FlattenRule::flat);
        if (each == and.operands() && areApart(each, And.class)) {
            return and;
        }
        List<Predicate> operands = new ArrayList<>(each.size());
        for (Predicate flat : each) {
            if (flat instanceof And inner) {
                operands.addAll(inner.operands());
            } else if (flat instanceof None) {
                return flat;
            } else if (!(flat instanceof All)) {
                operands.add(flat);
            }
        }
        List<Predicate> left = apart(operands);
        return left.isEmpty() ? new All() : left.size() == 1 ? left.get(0) : new And(left);
    }

    private static Predicate any(Or or) {
        List<Predicate> each = Predicate.each(or.operands(), FlattenRule::flat);
        if (each == or.operands() && areApart(each, Or.class)) {
            return or;
        }
        List<Predicate> operands = new ArrayList<>(each.size());
        for (Predicate flat : each) {
            if (flat instanceof Or inner) {
                operands.addAll(inner.operands());
            } else if (flat instanceof All) {
                return flat;
            } else if (!(flat instanceof None)) {
                operands.add(flat);
            }
        }
        List<Predicate> left = apart(operands);
        return left.isEmpty() ? new None() : left.size() == 1 ? left.get(0) : new Or(left);
    }

    /** Whether they are several and different, none of them a constant or a chain of their own kind: then nothing is to be done. */
    private static boolean areApart(List<Predicate> operands, Class<? extends Predicate> kind) {
        if (operands.size() < 2 || operands.size() > FEW) {
            return false;
        }
        for (int i = 0; i < operands.size(); i++) {
            Predicate operand = operands.get(i);
            if (kind.isInstance(operand) || operand instanceof All || operand instanceof None) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                if (operand.equals(operands.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Without repetitions, in their order. The hash of a predicate goes through all it is made of, so few are compared. */
    private static List<Predicate> apart(List<Predicate> operands) {
        if (operands.size() > FEW) {
            return new ArrayList<>(new LinkedHashSet<>(operands));
        }
        List<Predicate> apart = new ArrayList<>(operands.size());
        for (Predicate operand : operands) {
            if (!apart.contains(operand)) {
                apart.add(operand);
            }
        }
        return apart;
    }
}

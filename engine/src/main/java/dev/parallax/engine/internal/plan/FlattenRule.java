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
final class FlattenRule implements Rule {
    static final int FEW = 8;

    @Override
    public Plan apply(Plan.Filter filter) {
        return new Plan.Filter(filter.input(), flat(filter.predicate()));
    }

    static Predicate flat(Predicate predicate) {
        if (predicate instanceof Not not) {
            Predicate operand = flat(not.operand());
            if (operand instanceof Not twice) {
                return twice.operand();
            } else if (operand instanceof All) {
                return new None();
            }
            return operand instanceof None ? new All() : new Not(operand);
        } else if (predicate instanceof And and) {
            return all(and);
        } else if (predicate instanceof Or or) {
            return any(or);
        }
        return predicate;
    }

    private static Predicate all(And and) {
        List<Predicate> operands = new ArrayList<>(and.operands().size());
        for (Predicate operand : and.operands()) {
            Predicate flat = flat(operand);
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
        List<Predicate> operands = new ArrayList<>(or.operands().size());
        for (Predicate operand : or.operands()) {
            Predicate flat = flat(operand);
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

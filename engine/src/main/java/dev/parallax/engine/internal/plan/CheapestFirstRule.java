package dev.parallax.engine.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the operands of an and in the order of what they cost: bitmaps, then ranges with zone maps, then what must be evaluated row
 * by row, so that the dear ones see few rows.
 */
@SuppressWarnings("ReferenceEquality") // what is as before is the same predicate
final class CheapestFirstRule implements Rule {
    @Override
    public Plan apply(Plan.Filter filter) {
        Predicate ordered = ordered(filter.predicate());
        return ordered == filter.predicate() ? filter : new Plan.Filter(filter.input(), ordered);
    }

    /** The predicate itself where it is in order. */
    static Predicate ordered(Predicate predicate) {
        if (predicate instanceof Predicate.And and) {
            List<Predicate> operands = Predicate.each(and.operands(), CheapestFirstRule::ordered);
            if (!areInOrder(operands)) {
                operands = new ArrayList<>(operands);
                operands.sort(Comparator.comparingInt(CheapestFirstRule::cost));
            }
            return operands == and.operands() ? and : new Predicate.And(operands);
        } else if (predicate instanceof Predicate.Or or) {
            List<Predicate> operands = Predicate.each(or.operands(), CheapestFirstRule::ordered);
            return operands == or.operands() ? or : new Predicate.Or(operands);
        } else if (predicate instanceof Predicate.Not not) {
            Predicate operand = ordered(not.operand());
            return operand == not.operand() ? not : new Predicate.Not(operand);
        }
        return predicate;
    }

    private static boolean areInOrder(List<Predicate> operands) {
        int before = 0;
        for (Predicate operand : operands) {
            int cost = cost(operand);
            if (cost < before) {
                return false;
            }
            before = cost;
        }
        return true;
    }

    private static int dearest(List<Predicate> predicates) {
        int most = 0;
        for (Predicate predicate : predicates) {
            most = Math.max(most, cost(predicate));
        }
        return most;
    }

    private static int cost(Predicate predicate) {
        if (predicate instanceof Predicate.Present
                || predicate instanceof Predicate.Tagged
                || predicate instanceof Predicate.Same) {
            return 0;
        } else if (predicate instanceof Predicate.InSet set) {
            return set.column().column().index() != null && !set.nulls() ? 1 : 2;
        } else if (predicate instanceof Predicate.Not not) {
            return cost(not.operand());
        } else if (predicate instanceof Predicate.Stacked stacked) {
            return dearest(stacked.models());
        } else if (predicate instanceof Predicate.And and) {
            return dearest(and.operands());
        } else if (predicate instanceof Predicate.Or or) {
            return 1 + dearest(or.operands());
        }
        return predicate instanceof Predicate.Matches ? 10 : 3;
    }
}

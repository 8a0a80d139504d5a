package dev.parallax.engine.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the operands of an and in the order of what they cost: bitmaps, then ranges with zone maps, then what must be evaluated row
 * by row, so that the dear ones see few rows.
 */
final class CheapestFirstRule implements Rule {
    @Override
    public Plan apply(Plan.Filter filter) {
        return new Plan.Filter(filter.input(), ordered(filter.predicate()));
    }

    static Predicate ordered(Predicate predicate) {
        if (predicate instanceof Predicate.And and) {
            List<Predicate> operands = each(and.operands());
            operands.sort(Comparator.comparingInt(CheapestFirstRule::cost));
            return new Predicate.And(operands);
        } else if (predicate instanceof Predicate.Or or) {
            return new Predicate.Or(each(or.operands()));
        } else if (predicate instanceof Predicate.Not not) {
            return new Predicate.Not(ordered(not.operand()));
        }
        return predicate;
    }

    private static List<Predicate> each(List<Predicate> predicates) {
        List<Predicate> ordered = new ArrayList<>(predicates.size());
        for (Predicate predicate : predicates) {
            ordered.add(ordered(predicate));
        }
        return ordered;
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

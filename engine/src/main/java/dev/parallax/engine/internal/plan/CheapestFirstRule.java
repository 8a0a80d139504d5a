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
            List<Predicate> operands = new ArrayList<>(
                    and.operands().stream().map(CheapestFirstRule::ordered).toList());
            operands.sort(Comparator.comparingInt(CheapestFirstRule::cost));
            return new Predicate.And(operands);
        } else if (predicate instanceof Predicate.Or or) {
            return new Predicate.Or(
                    or.operands().stream().map(CheapestFirstRule::ordered).toList());
        } else if (predicate instanceof Predicate.Not not) {
            return new Predicate.Not(ordered(not.operand()));
        }
        return predicate;
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
            return stacked.models().stream()
                    .mapToInt(CheapestFirstRule::cost)
                    .max()
                    .orElse(0);
        } else if (predicate instanceof Predicate.And and) {
            return and.operands().stream()
                    .mapToInt(CheapestFirstRule::cost)
                    .max()
                    .orElse(0);
        } else if (predicate instanceof Predicate.Or or) {
            return 1
                    + or.operands().stream()
                            .mapToInt(CheapestFirstRule::cost)
                            .max()
                            .orElse(0);
        }
        return predicate instanceof Predicate.Matches ? 10 : 3;
    }
}

package dev.parallax.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;

/** Makes one range of several on the same column that must all hold, so that the column is read once. */
@SuppressWarnings("ReferenceEquality") // what is as before is the same predicate
final class MergeRangesRule implements Rule {
    @Override
    public Plan apply(Plan.Filter filter) {
        Predicate merged = merged(filter.predicate());
        return merged == filter.predicate() ? filter : new Plan.Filter(filter.input(), merged);
    }

    /** The predicate itself where there is nothing to merge. */
    private static Predicate merged(Predicate predicate) {
        if (predicate instanceof Predicate.Not not) {
            Predicate operand = merged(not.operand());
            return operand == not.operand() ? not : new Predicate.Not(operand);
        } else if (predicate instanceof Predicate.Or or) {
            List<Predicate> operands = Predicate.each(or.operands(), MergeRangesRule::merged);
            return operands == or.operands() ? or : new Predicate.Or(operands);
        } else if (predicate instanceof Predicate.And and) {
            List<Predicate> operands = Predicate.each(and.operands(), MergeRangesRule::merged);
            if (operands == and.operands() && !haveRanges(operands)) {
                return and;
            }
            List<Predicate> left = new ArrayList<>(operands.size());
            for (Predicate operand : operands) {
                add(left, operand);
            }
            return left.size() == 1 ? left.get(0) : new Predicate.And(left);
        }
        return predicate;
    }

    /** Whether there is more than one. */
    private static boolean haveRanges(List<Predicate> predicates) {
        int ranges = 0;
        for (Predicate predicate : predicates) {
            boolean range = predicate instanceof Predicate.InDoubleRange || predicate instanceof Predicate.InLongRange;
            ranges += range ? 1 : 0;
        }
        return ranges > 1;
    }

    private static void add(List<Predicate> operands, Predicate next) {
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof Predicate.InDoubleRange one
                    && next instanceof Predicate.InDoubleRange two
                    && one.column().equals(two.column())) {
                operands.set(
                        i,
                        new Predicate.InDoubleRange(
                                one.column(), Math.max(one.low(), two.low()), Math.min(one.high(), two.high())));
                return;
            }
            if (operands.get(i) instanceof Predicate.InLongRange one
                    && next instanceof Predicate.InLongRange two
                    && one.column().equals(two.column())) {
                operands.set(
                        i,
                        new Predicate.InLongRange(
                                one.column(), Math.max(one.low(), two.low()), Math.min(one.high(), two.high())));
                return;
            }
        }
        operands.add(next);
    }
}

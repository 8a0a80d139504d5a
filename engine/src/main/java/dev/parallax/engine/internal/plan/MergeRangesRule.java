package dev.parallax.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;

/** Makes one range of several on the same column that must all hold, so that the column is read once. */
final class MergeRangesRule implements Rule {
    @Override
    public Plan apply(Plan.Filter filter) {
        return new Plan.Filter(filter.input(), merged(filter.predicate()));
    }

    private static Predicate merged(Predicate predicate) {
        if (predicate instanceof Predicate.Not not) {
            return new Predicate.Not(merged(not.operand()));
        } else if (predicate instanceof Predicate.Or or) {
            List<Predicate> operands = new ArrayList<>(or.operands().size());
            for (Predicate operand : or.operands()) {
                operands.add(merged(operand));
            }
            return new Predicate.Or(operands);
        } else if (predicate instanceof Predicate.And and) {
            List<Predicate> left = new ArrayList<>();
            for (Predicate operand : and.operands()) {
                add(left, merged(operand));
            }
            return left.size() == 1 ? left.get(0) : new Predicate.And(left);
        }
        return predicate;
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

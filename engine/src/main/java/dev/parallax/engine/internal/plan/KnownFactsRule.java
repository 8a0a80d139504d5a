package dev.parallax.engine.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What some operands of an and say is taken as known in the others: beside {@code not x}, an {@code x} within them is no row.
 * Equality of two texts needs its case of two nulls only where both may be null.
 */
final class KnownFactsRule implements Rule {
    @Override
    public Plan apply(Plan.Filter filter) {
        return new Plan.Filter(filter.input(), simplified(filter.predicate()));
    }

    /** The same rows by less. */
    static Predicate simplified(Predicate predicate) {
        return FlattenRule.flat(within(FlattenRule.flat(predicate), Set.of(), Set.of()));
    }

    private static Predicate within(Predicate predicate, Set<Predicate> known, Set<Predicate> excluded) {
        if (known.contains(predicate)) {
            return new Predicate.All();
        } else if (excluded.contains(predicate)) {
            return new Predicate.None();
        } else if (predicate instanceof Predicate.Not not) {
            return new Predicate.Not(within(not.operand(), known, excluded));
        } else if (predicate instanceof Predicate.Or or) {
            List<Predicate> operands = new ArrayList<>(or.operands().size());
            for (Predicate operand : or.operands()) {
                operands.add(within(operand, known, excluded));
            }
            return new Predicate.Or(operands);
        }
        return predicate instanceof Predicate.And and ? all(and, known, excluded) : predicate;
    }

    private static Predicate all(Predicate.And and, Set<Predicate> known, Set<Predicate> excluded) {
        if (known.isEmpty() && excluded.isEmpty() && areFacts(and.operands())) {
            return and;
        }
        Set<Predicate> holds = new HashSet<>(known);
        Set<Predicate> fails = new HashSet<>(excluded);
        for (Predicate operand : and.operands()) {
            if (operand instanceof Predicate.Not not) {
                fails.add(not.operand());
            } else if (!isCompound(operand)) {
                holds.add(operand);
            }
        }
        List<Predicate> operands = new ArrayList<>();
        for (Predicate operand : and.operands()) {
            operands.add(
                    isFact(operand)
                            ? within(operand, known, excluded)
                            : within(operand, holds, without(fails, operand)));
        }
        return new Predicate.And(operands);
    }

    private static boolean areFacts(List<Predicate> operands) {
        for (Predicate operand : operands) {
            if (!isFact(operand)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFact(Predicate operand) {
        return !isCompound(operand) || operand instanceof Predicate.Not not && !isCompound(not.operand());
    }

    /** An operand is no fact about itself. */
    private static Set<Predicate> without(Set<Predicate> fails, Predicate operand) {
        if (!(operand instanceof Predicate.Not not)) {
            return fails;
        }
        Set<Predicate> others = new HashSet<>(fails);
        others.remove(not.operand());
        return others;
    }

    private static boolean isCompound(Predicate predicate) {
        return predicate instanceof Predicate.And
                || predicate instanceof Predicate.Or
                || predicate instanceof Predicate.Not;
    }
}

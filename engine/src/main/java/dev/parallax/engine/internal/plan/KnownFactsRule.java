package dev.parallax.engine.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * What some operands of an and say is taken as known in the others: beside {@code not x}, an {@code x} within them is no row.
 * Equality of two texts needs its case of two nulls only where both may be null.
 */
@SuppressWarnings("ReferenceEquality") // what is as before is the same predicate
final class KnownFactsRule implements Rule {
    @Override
    public Plan apply(Plan.Filter filter) {
        Predicate flat = filter.predicate();
        Predicate less = simplified(flat);
        return less == flat ? filter : new Plan.Filter(filter.input(), less);
    }

    /**
     * The same rows by less, the predicate itself where nothing is known twice.
     *
     * @param flat as {@link FlattenRule} leaves it
     */
    static Predicate simplified(Predicate flat) {
        Predicate less = within(flat, List.of(), List.of());
        return less == flat ? flat : FlattenRule.flat(less);
    }

    /** The predicate itself where nothing that it says is known. */
    private static Predicate within(Predicate predicate, Collection<Predicate> known, Collection<Predicate> excluded) {
        if (known.contains(predicate)) {
            return new Predicate.All();
        } else if (excluded.contains(predicate)) {
            return new Predicate.None();
        } else if (predicate instanceof Predicate.Not not) {
            Predicate operand = within(not.operand(), known, excluded);
            return operand == not.operand() ? not : new Predicate.Not(operand);
        } else if (predicate instanceof Predicate.Or or) {
            List<Predicate> operands = Predicate.each(or.operands(), operand -> within(operand, known, excluded));
            return operands == or.operands() ? or : new Predicate.Or(operands);
        }
        return predicate instanceof Predicate.And and ? all(and, known, excluded) : predicate;
    }

    private static Predicate all(Predicate.And and, Collection<Predicate> known, Collection<Predicate> excluded) {
        if (known.isEmpty() && excluded.isEmpty() && areFacts(and.operands())) {
            return and;
        }
        int size = and.operands().size();
        Collection<Predicate> holds = facts(known, size);
        Collection<Predicate> fails = facts(excluded, size);
        for (Predicate operand : and.operands()) {
            if (operand instanceof Predicate.Not not) {
                fails.add(not.operand());
            } else if (!isCompound(operand)) {
                holds.add(operand);
            }
        }
        List<Predicate> operands = Predicate.each(
                and.operands(),
                operand -> isFact(operand)
                        ? within(operand, known, excluded)
                        : within(operand, holds, without(fails, operand)));
        return operands == and.operands() ? and : new Predicate.And(operands);
    }

    /** What is known, and room for more. The hash of a predicate goes through all it is made of, so few are compared. */
    private static Collection<Predicate> facts(Collection<Predicate> known, int more) {
        return known.size() + more > FlattenRule.FEW ? new HashSet<>(known) : new ArrayList<>(known);
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
    private static Collection<Predicate> without(Collection<Predicate> fails, Predicate operand) {
        if (!(operand instanceof Predicate.Not not)) {
            return fails;
        }
        Collection<Predicate> others = facts(fails, 0);
        others.removeIf(not.operand()::equals);
        return others;
    }

    private static boolean isCompound(Predicate predicate) {
        return predicate instanceof Predicate.And
                || predicate instanceof Predicate.Or
                || predicate instanceof Predicate.Not;
    }
}

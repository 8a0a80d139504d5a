package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Predicate;

/** Tells by what is known of columns and presence, without reading a value, that a predicate holds for every unit, or for none. */
final class Certain {
    private Certain() {}

    /** Whether it holds for every unit; false where that is not known. */
    static boolean everywhere(Predicate predicate, Units units) {
        if (predicate instanceof Predicate.Present present) {
            return units.isEverywhere(present.of());
        } else if (predicate instanceof Predicate.And and) {
            return and.operands().stream().allMatch(operand -> everywhere(operand, units));
        } else if (predicate instanceof Predicate.Or or) {
            return or.operands().stream().anyMatch(operand -> everywhere(operand, units));
        } else if (predicate instanceof Predicate.Not not) {
            return nowhere(not.operand(), units);
        }
        return predicate instanceof Predicate.All;
    }

    /** Whether it holds for no unit; false where that is not known. */
    static boolean nowhere(Predicate predicate, Units units) {
        if (predicate instanceof Predicate.InSet set) {
            return set.codes().isEmpty()
                    && set.nulls()
                    && set.column().column().nulls() == 0
                    && units.isEverywhere(set.column().of());
        } else if (predicate instanceof Predicate.And and) {
            return and.operands().stream().anyMatch(operand -> nowhere(operand, units));
        } else if (predicate instanceof Predicate.Or or) {
            return or.operands().stream().allMatch(operand -> nowhere(operand, units));
        } else if (predicate instanceof Predicate.Not not) {
            return everywhere(not.operand(), units);
        }
        return predicate instanceof Predicate.None;
    }
}

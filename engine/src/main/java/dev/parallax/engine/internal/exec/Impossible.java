package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Participant;
import java.util.List;

/** Tells by what is known of columns and presence, without reading a value, that a predicate holds for none of some rows. */
final class Impossible {
    private Impossible() {}

    /** Whether no row of the set can match; false where that is not known. */
    static boolean in(Bound predicate, RowSet rows) {
        if (!(rows.relation() instanceof Units units) || !(predicate instanceof Bound.Apply apply)) {
            return false;
        }
        List<Bound> operands = apply.arguments();
        return switch (apply.name()) {
            case "not" ->
                operands.get(0) instanceof Bound.Presence presence && covers(presence.of(), units, rows)
                        || operands.get(0) instanceof Bound.Constant constant && Boolean.TRUE.equals(constant.value());
            case "is null" ->
                operands.get(0) instanceof Bound.Stored stored
                                && stored.column().nulls() == 0
                                && covers(stored.of(), units, rows)
                        || operands.get(0) instanceof Bound.Stacked stacked && hasNoNull(stacked);
            case "and" -> any(operands, rows) || presentAndNull(operands);
            default -> false;
        };
    }

    private static boolean any(List<Bound> predicates, RowSet rows) {
        for (Bound predicate : predicates) {
            if (in(predicate, rows)) {
                return true;
            }
        }
        return false;
    }

    /** A row that is there, and a column of it that has no nulls. */
    private static boolean presentAndNull(List<Bound> operands) {
        for (Bound operand : operands) {
            if (operand instanceof Bound.Apply apply
                    && apply.name().equals("is null")
                    && apply.arguments().get(0) instanceof Bound.Stored stored
                    && stored.column().nulls() == 0
                    && operands.contains(new Bound.Presence(stored.of()))) {
                return true;
            }
        }
        return false;
    }

    /** Every row of a concatenation is there in its model. */
    private static boolean hasNoNull(Bound.Stacked stacked) {
        return stacked.models().stream()
                .allMatch(model -> model instanceof Bound.Constant constant && constant.value() != null
                        || model instanceof Bound.Stored stored
                                && stored.column().nulls() == 0
                                && stored.of().isModel());
    }

    private static boolean covers(Participant of, Units units, RowSet rows) {
        if (units.isEverywhere(of)) {
            return true;
        }
        long[] present = units.presence(of);
        long[] asked = rows.asWords();
        for (int i = 0; i < asked.length; i++) {
            if ((asked[i] & ~present[i]) != 0) {
                return false;
            }
        }
        return true;
    }
}

package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Bound;
import java.util.Set;

/** Whether an expression can be null. */
public final class Nullness {
    private static final Set<String> PREDICATES = Set.of(
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "in",
            "between",
            "is null",
            "not",
            "and",
            "or",
            "like",
            "matches",
            "contains",
            "starts with",
            "ends with");

    private Nullness() {}

    /** Whether it certainly never is; a predicate is two-valued whatever it compares. */
    public static boolean never(Bound expression) {
        if (expression instanceof Bound.Derived derived) {
            return never(derived.value());
        } else if (expression instanceof Bound.Constant constant) {
            return constant.value() != null;
        }
        return expression instanceof Bound.Presence
                || expression instanceof Bound.Apply apply && PREDICATES.contains(apply.name());
    }
}

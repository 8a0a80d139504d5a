package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the codes of group keys. */
final class KeyCodes {
    private KeyCodes() {}

    /** The codes of each key; null for one that has too many values, or whose rows are not ordinals. */
    static List<@Nullable PackedCodes> of(List<Bound> keys, Relation relation, EvaluatorCompiler compiler) {
        List<@Nullable PackedCodes> all = new ArrayList<>();
        for (Bound key : keys) {
            all.add(of(key, relation, compiler));
        }
        return all;
    }

    private static @Nullable PackedCodes of(Bound key, Relation relation, EvaluatorCompiler compiler) {
        if (!(relation instanceof JoinedUnits units) || !units.comparison().byId()) {
            return null;
        }
        if (key instanceof Bound.Derived derived) {
            return of(derived.value(), relation, compiler);
        }
        return key instanceof Bound.Stored stored
                ? StoredCodes.of(stored.column())
                : DomainCodes.of(key, relation, compiler);
    }
}

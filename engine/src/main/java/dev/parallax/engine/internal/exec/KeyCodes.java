package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the codes of group keys. */
final class KeyCodes {
    private KeyCodes() {}

    /** The codes of each key; null where one has too many values, or its rows are not ordinals. */
    static @Nullable List<PackedCodes> of(List<Bound> keys, Relation relation, EvaluatorCompiler compiler) {
        List<PackedCodes> all = new ArrayList<>();
        for (Bound key : keys) {
            PackedCodes codes = of(key, relation, compiler);
            if (codes == null) {
                return null;
            }
            all.add(codes);
        }
        return all;
    }

    /** The codes of a key; null where it has too many values, or its rows are not ordinals. */
    static @Nullable PackedCodes of(Bound key, Relation relation, EvaluatorCompiler compiler) {
        if (!(relation instanceof JoinedUnits units) || !units.comparison().byId()) {
            return null;
        }
        if (key instanceof Bound.Derived derived) {
            return of(derived.value(), relation, compiler);
        }
        return key instanceof Bound.Stored stored ? StoredCodes.of(stored.column()) : DomainCodes.of(key, compiler);
    }
}

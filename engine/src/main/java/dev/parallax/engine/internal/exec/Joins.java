package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Derived;
import dev.parallax.engine.internal.plan.Comparison;
import org.jspecify.annotations.Nullable;

/** Keeps the units of the last comparison, since the next query mostly asks for the same. For one thread. */
public final class Joins {
    private final Kept kept = new Kept();
    private @Nullable Units last;

    /** What was made of columns and kept. */
    Derived derived() {
        return kept.derived();
    }

    /** The units of a comparison. */
    @SuppressWarnings(
            "ReferenceEquality") // mostly it is the same one, and to compare all its columns takes longer than a small
    // query
    Units units(Comparison comparison) {
        if (last == null
                || last.comparison() != comparison && !last.comparison().equals(comparison)) {
            last = Units.of(comparison, kept);
        }
        return last;
    }
}

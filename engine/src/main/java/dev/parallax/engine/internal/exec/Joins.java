package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Derived;
import dev.parallax.engine.internal.plan.Comparison;
import java.util.Objects;
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
    Units units(Comparison comparison) {
        if (last == null || !Objects.equals(last.comparison(), comparison)) {
            last = Units.of(comparison, kept);
        }
        return last;
    }
}

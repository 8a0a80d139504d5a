package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in one of the lists of functions. */
public interface Registered {
    /** Its place in the reference. */
    FunctionEntry entry();

    /** The one of this name, or null. */
    static <F extends Registered> @Nullable F named(String name, List<F> family) {
        for (F each : family) {
            if (each.entry().name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}

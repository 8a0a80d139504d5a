package dev.parallax.engine.internal.function;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions that were looked for so far: binding asks for a name again and again. Safe for use by several threads. */
final class Found<F extends Registered> {
    private final Map<String, F> byName = new ConcurrentHashMap<>();
    private final Function<String, List<F>> families;

    /**
     * @param families where a name stands: a family is made when one of its names is first looked up, so that a query starts with
     *     what it calls
     */
    Found(Function<String, List<F>> families) {
        this.families = families;
    }

    /** The one of this name, or null. */
    @Nullable
    F find(String name) {
        F known = byName.get(name);
        if (known == null) {
            known = named(name);
            if (known != null) {
                byName.put(name, known);
            }
        }
        return known;
    }

    private @Nullable F named(String name) {
        for (F each : families.apply(name)) {
            if (each.entry().name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}

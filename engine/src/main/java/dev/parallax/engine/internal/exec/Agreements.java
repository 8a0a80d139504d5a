package dev.parallax.engine.internal.exec;

import dev.parallax.storage.Column;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The agreements of pairs of columns that queries have asked for, those last used in an eighth of the heap. Safe for many
 * threads.
 */
final class Agreements {
    private static final int FEWEST = 4;

    private final Map<Pair, Agreement> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Pair(Column left, Column right) {}

    /** Where two columns agree, in an id space of this size. */
    synchronized Agreement of(Column left, Column right, int size) {
        Pair pair = new Pair(left, right);
        Agreement known = kept.get(pair);
        if (known == null) {
            known = new Agreement(left, right, size);
            kept.put(pair, known);
            long most = Math.max(FEWEST, Runtime.getRuntime().maxMemory() / (1 + (long) size));
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known;
    }
}

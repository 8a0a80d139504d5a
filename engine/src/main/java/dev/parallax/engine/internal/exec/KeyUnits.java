package dev.parallax.engine.internal.exec;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unit of each value of a key, and the second unit that has the same value, if there is one. */
final class KeyUnits {
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Integer> twins = new HashMap<>();

    void add(@Nullable String key, int unit) {
        if (key != null && units.putIfAbsent(key, unit) != null) {
            twins.putIfAbsent(key, unit);
        }
    }

    /** The first unit with this key, or -1. */
    int unit(String key) {
        return units.getOrDefault(key, -1);
    }

    /** The second unit with this key, or -1. */
    int twin(String key) {
        return twins.getOrDefault(key, -1);
    }
}

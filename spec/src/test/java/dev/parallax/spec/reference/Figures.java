package dev.parallax.spec.reference;

import java.util.Map;

/** Reading of figures by name. */
final class Figures {
    private Figures() {}

    /** The object under a name. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> in(Map<String, Object> figures, String name) {
        return (Map<String, Object>) figures.get(name);
    }

    static double number(Map<String, Object> figures, String name) {
        return (Double) figures.get(name);
    }
}

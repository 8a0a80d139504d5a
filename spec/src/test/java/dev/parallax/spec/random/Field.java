package dev.parallax.spec.random;

import dev.parallax.spec.data.Kind;
import java.util.List;

/**
 * Something a query may name.
 *
 * @param text as a query writes it
 * @param examples values it has, for literals; may be empty
 * @param exact whether its value does not depend on the order of a sum
 */
record Field(String text, Kind kind, List<Object> examples, boolean exact) {
    static Field of(String text, Kind kind, List<Object> examples) {
        return new Field(text, kind, examples, true);
    }
}

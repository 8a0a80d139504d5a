package dev.parallax.repl.cli;

import dev.parallax.engine.Session;
import dev.parallax.repl.run.Literals;
import java.util.Map;

/** The values of {@code --set}. */
final class ParameterValues {
    private ParameterValues() {}

    static void set(Map<String, String> values, Session session) {
        values.forEach((name, value) -> session.set(name, Literals.of(value)));
    }
}

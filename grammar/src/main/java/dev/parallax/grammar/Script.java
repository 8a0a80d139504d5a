package dev.parallax.grammar;

import java.util.List;

/** A text that was parsed, and its statements in the order they were written. Immutable. */
public record Script(Source source, List<Statement> statements) {
    public Script {
        statements = List.copyOf(statements);
    }
}

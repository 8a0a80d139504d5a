package dev.parallax.grammar;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a query, where, and what to do about it: the fact and the cure are lower case, without a full stop.
 */
public record Diagnostic(String fact, @Nullable String cure, Span span) {
    /**
     * As a person reads it:
     *
     * <pre>
     * query:1:13: fact
     *   the line as written
     *               ^^^^
     *   cure
     * </pre>
     */
    public String render() {
        throw new AssertionError();
    }
}

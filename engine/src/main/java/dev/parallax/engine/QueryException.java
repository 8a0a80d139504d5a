package dev.parallax.engine;

import dev.parallax.grammar.Diagnostic;
import org.jspecify.annotations.Nullable;

/** A query that parses but means nothing: an unknown name, a type that does not fit, a function out of place. */
public final class QueryException extends ParallaxException {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Diagnostic diagnostic;

    public QueryException(Diagnostic diagnostic) {
        super(diagnostic.render());
        this.diagnostic = diagnostic;
    }

    /** An error that stands at no place of a text, such as a model that a call of the library named. */
    public QueryException(String message) {
        super(message);
        this.diagnostic = null;
    }

    /** What is wrong, and where; null where there is no text. */
    public @Nullable Diagnostic diagnostic() {
        return diagnostic;
    }
}

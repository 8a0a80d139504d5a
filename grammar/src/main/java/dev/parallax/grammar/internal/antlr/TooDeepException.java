package dev.parallax.grammar.internal.antlr;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** An expression is nested deeper than {@link LimitedParser#MAX_DEPTH}. */
public final class TooDeepException extends ParseCancellationException {
    private static final long serialVersionUID = 1L;
    private final transient Token token;

    TooDeepException(Token token) {
        this.token = token;
    }

    /** The token at which the limit was passed. */
    public Token token() {
        return token;
    }
}

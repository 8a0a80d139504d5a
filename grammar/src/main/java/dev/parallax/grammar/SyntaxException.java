package dev.parallax.grammar;

/** A text that is not a sentence of the language; the message is the rendered diagnostic. */
public final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;
    private final boolean limit;

    public SyntaxException(Diagnostic diagnostic) {
        this(diagnostic, false);
    }

    private SyntaxException(Diagnostic diagnostic, boolean limit) {
        super(diagnostic.render());
        this.diagnostic = diagnostic;
        this.limit = limit;
    }

    /** A text that is longer or more deeply nested than is allowed. */
    public static SyntaxException limit(Diagnostic diagnostic) {
        return new SyntaxException(diagnostic, true);
    }

    /** What is wrong, and where. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Whether a limit of length or depth was hit, which is told apart from a text that is wrong. */
    public boolean limit() {
        return limit;
    }
}

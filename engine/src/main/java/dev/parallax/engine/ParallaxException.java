package dev.parallax.engine;

/**
 * A statement that was not answered. The message is complete and meant for a person: what was found, where, what to do.
 * Exceptions of the store ({@link dev.parallax.storage.StoreException}) and of the parser ({@link
 * dev.parallax.grammar.SyntaxException}) come as they are.
 */
public abstract sealed class ParallaxException extends RuntimeException
        permits QueryException, ImportException, LimitException, CancelledException {
    private static final long serialVersionUID = 1L;

    ParallaxException(String message) {
        super(message);
    }
}

package dev.parallax.engine;

/** A limit of time, memory, size or depth was hit; the message names it and how to raise it. */
public final class LimitException extends ParallaxException {
    private static final long serialVersionUID = 1L;

    public LimitException(String message) {
        super(message);
    }
}

package dev.parallax.engine;

/** A statement that was cancelled by {@link Session#cancel}. */
public final class CancelledException extends ParallaxException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled");
    }
}

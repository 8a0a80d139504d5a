package dev.parallax.engine;

/** An input file that was refused; the store is as it was. The message begins with file, line and column, where they are known. */
public final class ImportException extends ParallaxException {
    private static final long serialVersionUID = 1L;

    public ImportException(String message) {
        super(message);
    }
}

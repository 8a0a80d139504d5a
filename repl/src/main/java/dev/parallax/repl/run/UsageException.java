package dev.parallax.repl.run;

/** A command that cannot be carried out as it was given; the message says what to give instead. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}

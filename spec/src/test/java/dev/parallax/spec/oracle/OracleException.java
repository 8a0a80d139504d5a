package dev.parallax.spec.oracle;

/** A query that the reference interpreter refuses, or that is outside of what it knows. */
public final class OracleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OracleException(String message) {
        super(message);
    }
}

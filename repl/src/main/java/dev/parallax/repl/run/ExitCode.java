package dev.parallax.repl.run;

/** What the process says when it ends, for scripts. */
public enum ExitCode {
    /** All was done. */
    DONE(0),
    /** A check failed. */
    CHECK_FAILED(1),
    /** A syntax, name, type or usage error. */
    WRONG(2),
    /** An input file was refused. */
    INPUT_REFUSED(3),
    /** The store is being written by another process. */
    STORE_LOCKED(4),
    /** The store is damaged, or is none. */
    STORE_DAMAGED(5),
    /** A limit of time, memory, size or depth was hit. */
    LIMIT(6),
    /** Reading or writing failed. */
    IO(7),
    /** A fault of this program. */
    FAULT(70),
    /** Interrupted from the keyboard. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }
}

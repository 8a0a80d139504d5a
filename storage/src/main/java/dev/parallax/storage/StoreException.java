package dev.parallax.storage;

/** What can go wrong with a store. The message says the fact, then the cure, in lower case. */
public abstract sealed class StoreException extends RuntimeException
        permits DamagedStoreException, NotAStoreException, StoreAccessException, StoreLockedException {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}

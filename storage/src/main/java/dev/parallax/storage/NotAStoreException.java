package dev.parallax.storage;

import java.nio.file.Path;

/** A folder that is no store, or one of a format that this version does not read. */
public final class NotAStoreException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** A folder, what it is instead of a store, and what to do. */
    public NotAStoreException(Path folder, String what) {
        super(folder + ": " + what);
    }
}

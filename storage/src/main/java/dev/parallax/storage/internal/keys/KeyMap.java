package dev.parallax.storage.internal.keys;

/**
 * A map of ids beside the key files, which are the truth: it may know too little, or be wrong, and every answer is
 * confirmed. One thread at a time.
 */
interface KeyMap extends AutoCloseable {
    /** What it knows the ordinal of an id to be, or -1. */
    int ordinal(byte[] utf8);

    @Override
    void close();
}

package dev.parallax.storage.internal.files;

/** The right to write to a store, until it is closed. */
public interface WriteLock extends AutoCloseable {
    @Override
    void close();
}

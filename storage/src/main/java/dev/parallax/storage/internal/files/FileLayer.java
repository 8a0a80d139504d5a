package dev.parallax.storage.internal.files;

import java.nio.file.Path;
import java.util.List;

/**
 * All that a store asks of a file system, and nothing else: so that tests can make any operation fail, or forget what was
 * not synced. Failures are {@link dev.parallax.storage.StoreAccessException}s. Safe for many threads.
 */
public interface FileLayer {
    /** Makes a new file, which must not exist. */
    OutFile create(Path file);

    /** Opens an existing file to read. */
    InFile open(Path file);

    /** The names in a folder, in no order; empty if there is no such folder. */
    List<String> list(Path folder);

    /** Makes a folder, and those above it, if there is none. */
    void createFolder(Path folder);

    /** Makes the names in a folder durable. */
    void forceFolder(Path folder);

    /** Renames within a folder, atomically. */
    void rename(Path from, Path to);

    /** Deletes a file if there is one. */
    void delete(Path file);

    /**
     * Takes the write lock of a store; closing what is returned releases it.
     *
     * @throws dev.parallax.storage.StoreLockedException if another writer has it
     */
    WriteLock lock(Path folder);
}

package dev.parallax.storage;

import dev.parallax.storage.internal.commit.Transaction;
import dev.parallax.storage.internal.files.FileLayer;
import dev.parallax.storage.internal.files.OsFiles;
import dev.parallax.storage.internal.files.StoreFolder;
import dev.parallax.storage.internal.files.WriteLock;
import dev.parallax.storage.internal.snapshot.Generation;
import dev.parallax.storage.internal.snapshot.Generations;
import dev.parallax.storage.internal.snapshot.OpenFiles;
import dev.parallax.storage.internal.snapshot.StoredSnapshot;
import dev.parallax.storage.internal.snapshot.Verification;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store: a folder of immutable files, and of generations that name them. Many threads and processes may read while one
 * writes. Failures are {@link StoreException}s. Safe for many threads.
 */
public final class Store implements AutoCloseable {
    private final StoreFolder folder;
    private final StoreOptions options;
    private final OpenFiles files;
    private final Generations generations;
    private @Nullable Generation current;
    private boolean closed;

    private Store(StoreFolder folder, StoreOptions options) {
        this.folder = folder;
        this.options = options;
        this.files = new OpenFiles(folder);
        this.generations = new Generations(files, options.indexes());
        this.current = generations.openNewest();
    }

    /**
     * Opens the store in a folder, with the options most programs want.
     *
     * @throws NotAStoreException if there is none
     * @throws DamagedStoreException if what is there is not what was written
     */
    public static Store open(Path folder) {
        return open(folder, StoreOptions.DEFAULT);
    }

    /** Opens the store in a folder. */
    public static Store open(Path folder, StoreOptions options) {
        return open(folder, options, layer(options));
    }

    /** Opens the store in a folder, which is made if the folder is missing or empty. */
    public static Store openOrCreate(Path folder) {
        return openOrCreate(folder, StoreOptions.DEFAULT);
    }

    /** Opens the store in a folder, which is made if the folder is missing or empty. */
    public static Store openOrCreate(Path folder, StoreOptions options) {
        return openOrCreate(folder, options, layer(options));
    }

    static Store open(Path folder, StoreOptions options, FileLayer layer) {
        return new Store(StoreFolder.open(layer, folder), options);
    }

    static Store openOrCreate(Path folder, StoreOptions options, FileLayer layer) {
        return new Store(StoreFolder.openOrCreate(layer, folder), options);
    }

    private static FileLayer layer(StoreOptions options) {
        return new OsFiles(options.mmap(), options.sync());
    }

    /** Whether a folder is that of a store. */
    public static boolean isStore(Path folder) {
        return StoreFolder.isStore(layer(StoreOptions.DEFAULT), folder);
    }

    /**
     * Deletes the files of the store if nothing was ever committed to it; leaves a store that someone else writes.
     *
     * @param folderToo whether the folder goes as well
     */
    public void deleteIfEmpty(boolean folderToo) {
        try {
            folder.deleteIfEmpty(folderToo);
        } catch (StoreLockedException e) {
            // the other writer goes on with it
        }
    }

    /** The folder. */
    public Path folder() {
        return folder.path();
    }

    /** The newest generation, which is looked for at each call. To be closed by the caller. */
    public synchronized Snapshot snapshot() {
        Generation known = current();
        if (generations.newest() != known.catalog().generation()) {
            Generation newest = generations.openNewest();
            known.release();
            current = newest;
            known = newest;
        }
        return new StoredSnapshot(known.hold());
    }

    private Generation current() {
        if (closed || current == null) {
            throw new StoreAccessException(folder.path() + ": the store was closed; open it again");
        }
        return current;
    }

    /**
     * Starts to write.
     *
     * @throws StoreLockedException if another writer is at work, in this process or another
     */
    public synchronized StoreWriter write() {
        current();
        WriteLock lock = folder.files().lock(folder.path());
        try {
            return new Transaction(folder, files, options, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Reads every block of the newest generation and everything that is built from them, and collects all damages instead
     * of stopping at the first.
     */
    public VerifyReport verify(Consumer<VerifyProgress> progress) {
        return new Verification(folder, progress).run();
    }

    /** Closes the store. Snapshots go on until they are closed themselves. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            Generation known = current;
            current = null;
            if (known != null) {
                known.release();
            }
        }
    }
}

package dev.parallax.storage.internal.files;

import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.NotAStoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The names in the folder of a store, and the file {@code STORE} that makes it one. */
public final class StoreFolder {
    private static final String MANIFEST = "manifest-";
    private static final int MAX_DIGITS = 18;
    private static final String STORE = "STORE";
    private static final String PENDING = ".pending";
    private static final String LOCK = "write.lock";

    private final FileLayer files;
    private final Path path;
    private final UUID store;

    private StoreFolder(FileLayer files, Path path, UUID store) {
        this.files = files;
        this.path = path;
        this.store = store;
    }

    /** Opens the folder of a store. */
    public static StoreFolder open(FileLayer files, Path path) {
        List<String> names = files.list(path);
        if (!names.contains(STORE)) {
            throw new NotAStoreException(
                    path,
                    names.stream().anyMatch(name -> generation(name) >= 0)
                            ? "the file STORE is missing; restore it from a backup"
                            : "there is no store here; import labels to make one");
        }
        try (StoreFile file = StoreFile.open(files, path.resolve(STORE), FileKind.STORE, null)) {
            file.section(0, file.contentLength());
            return new StoreFolder(files, path, file.store());
        }
    }

    /** Opens the folder of a store, which is made if it is empty or missing. */
    public static StoreFolder openOrCreate(FileLayer files, Path path) {
        if (!isStore(files, path)) {
            refuseOthers(files.list(path), path);
            files.createFolder(path);
            WriteLock lock = files.lock(path);
            try {
                create(files, path);
            } finally {
                lock.close();
            }
        }
        return open(files, path);
    }

    private static void create(FileLayer files, Path path) {
        List<String> names = files.list(path);
        if (names.contains(STORE)) {
            return;
        }
        refuseOthers(names, path);
        files.createFolder(path.resolve("columns"));
        Path pending = path.resolve(STORE + PENDING);
        files.delete(pending);
        try (FrameWriter writer = new FrameWriter(files, pending, FileKind.STORE, UUID.randomUUID())) {
            writer.finish(0);
        }
        files.rename(pending, path.resolve(STORE));
        files.forceFolder(path);
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            files.forceFolder(parent);
        }
    }

    private static void refuseOthers(List<String> names, Path path) {
        if (!List.of(LOCK, STORE + PENDING, "columns", "keys").containsAll(names)) {
            throw new NotAStoreException(
                    path, "there is no store here but other files; name an empty folder or a new one");
        }
    }

    /** Whether a folder is that of a store. */
    public static boolean isStore(FileLayer files, Path path) {
        return files.list(path).contains(STORE);
    }

    /**
     * Deletes the store if nothing was ever committed to it: if there is nothing but what {@link #openOrCreate} makes.
     *
     * @param folderToo whether the folder goes as well
     * @throws dev.parallax.storage.StoreLockedException if another writer is at work
     */
    public void deleteIfEmpty(boolean folderToo) {
        boolean empty;
        WriteLock lock = files.lock(path);
        try {
            empty = List.of(STORE, LOCK, "columns").containsAll(files.list(path))
                    && files.list(columns()).isEmpty();
            if (empty) {
                files.delete(storeFile());
                files.delete(columns());
                files.delete(path.resolve(LOCK));
            }
        } finally {
            lock.close();
        }
        if (empty && folderToo && files.list(path).isEmpty()) {
            files.delete(path);
        }
    }

    /** The file operations. */
    public FileLayer files() {
        return files;
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /** The folder of the column files. */
    public Path columns() {
        return path.resolve("columns");
    }

    /** The folder of the maps of keys. */
    public Path keyMaps() {
        return path.resolve("keys");
    }

    /** The file that makes it a store. */
    public Path storeFile() {
        return path.resolve(STORE);
    }

    /** The id of the store, which every file bears. */
    public UUID store() {
        return store;
    }

    /** The manifest of a generation. */
    public Path manifest(long generation) {
        return path.resolve(MANIFEST + generation);
    }

    /** The manifest of a generation while it is written. */
    public Path pendingManifest(long generation) {
        return path.resolve(MANIFEST + generation + PENDING);
    }

    /** Whether a name is that of something unfinished. */
    public static boolean isPending(String name) {
        return name.endsWith(PENDING);
    }

    /** The generations that have a manifest, newest first. */
    public List<Long> generations() {
        List<Long> generations = new ArrayList<>();
        for (String name : files.list(path)) {
            long generation = generation(name);
            if (generation >= 0) {
                generations.add(generation);
            }
        }
        generations.sort(Collections.reverseOrder());
        return generations;
    }

    /** The generation of which a file is the manifest; -1 if it is none. */
    private static long generation(String name) {
        int digits = name.length() - MANIFEST.length();
        if (!name.startsWith(MANIFEST) || digits < 1 || digits > MAX_DIGITS) {
            return -1;
        }
        long generation = 0;
        for (int i = MANIFEST.length(); i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return -1;
            }
            generation = generation * 10 + name.charAt(i) - '0';
        }
        return generation;
    }

    /** The manifest of a generation, open to read; its damage says what one can go back to. */
    public StoreFile openManifest(long generation) {
        return StoreFile.open(files, manifest(generation), FileKind.MANIFEST, store);
    }

    /** A damage of the newest manifest, with the way back. */
    public DamagedStoreException withRollback(DamagedStoreException damage, long generation) {
        List<Long> generations = generations();
        if (generations.size() < 2 || generations.get(0) != generation) {
            return damage;
        }
        return new DamagedStoreException(
                manifest(generation),
                damage.offset(),
                damage.what() + "; delete it to go back to generation " + generations.get(1)
                        + ", or restore it from a backup");
    }
}

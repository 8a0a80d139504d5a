package dev.parallax.storage;

import java.util.List;

/**
 * How a store is opened.
 *
 * @param mmap whether files are mapped; otherwise what is read is copied into the heap
 * @param sync whether commits wait for the disk; without, a power failure may cost the store (for tests)
 * @param indexes whether bitmap indexes are written and used
 * @param texts how text columns are stored when rows are written
 * @param encodings names of encodings of numbers to be taken wherever they fit, each before those that need less room; none
 *     to take the smallest (answers never depend on it; for tests)
 * @param keyMap whether a map of the keys may be kept beside the key files where the JVM allows it
 */
public record StoreOptions(
        boolean mmap, boolean sync, boolean indexes, Texts texts, List<String> encodings, boolean keyMap) {
    /** How text columns are stored. */
    public enum Texts {
        /** By dictionary where values repeat, else plain. */
        AUTO,
        /** By dictionary wherever memory allows it. */
        CODED,
        /** Plain. */
        PLAIN
    }

    /** Mapped, synced, indexed, with a key map where one helps. */
    public static final StoreOptions DEFAULT = new StoreOptions(true, true, true, Texts.AUTO, List.of(), true);

    /** These options with files mapped or not. */
    public StoreOptions withMmap(boolean value) {
        return new StoreOptions(value, sync, indexes, texts, encodings, keyMap);
    }

    /** These options with or without waiting for the disk. */
    public StoreOptions withSync(boolean value) {
        return new StoreOptions(mmap, value, indexes, texts, encodings, keyMap);
    }

    /** These options with or without bitmap indexes. */
    public StoreOptions withIndexes(boolean value) {
        return new StoreOptions(mmap, sync, value, texts, encodings, keyMap);
    }

    /** These options with another way to store text. */
    public StoreOptions withTexts(Texts value) {
        return new StoreOptions(mmap, sync, indexes, value, encodings, keyMap);
    }

    /** These options with encodings of numbers to be taken wherever they fit. */
    public StoreOptions withEncodings(List<String> names) {
        return new StoreOptions(mmap, sync, indexes, texts, List.copyOf(names), keyMap);
    }

    /** These options with or without a key map. */
    public StoreOptions withKeyMap(boolean value) {
        return new StoreOptions(mmap, sync, indexes, texts, encodings, value);
    }
}

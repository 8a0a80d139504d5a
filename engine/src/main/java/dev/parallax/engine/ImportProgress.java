package dev.parallax.engine;

/** Told of an import's advance, at most some ten times a second, on the importing thread. One that throws ends the import, with nothing written. */
public interface ImportProgress {
    /** Tells nobody. */
    ImportProgress NONE = (what, done, total) -> {};

    /**
     * @param what what is being done, for a person: {@code reading}, {@code placing}, {@code encoding}
     * @param done bytes of the file read, or rows
     * @param total the same at the end; 0 if not known
     */
    void advance(String what, long done, long total);
}

package dev.parallax.storage;

import java.nio.file.Path;

/** Bytes of a store that are not what was written: names the file and the offset. */
public final class DamagedStoreException extends StoreException {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final long offset;
    private final String what;

    /**
     * A damage.
     *
     * @param file the damaged file
     * @param offset where in the file, in bytes
     * @param what the fact, and the cure where there is a better one than a backup
     */
    public DamagedStoreException(Path file, long offset, String what) {
        super(file + ": damaged at byte " + offset + ": " + what
                + (what.contains(";") ? "" : "; restore the file from a backup or import again"));
        this.file = file.toString();
        this.offset = offset;
        this.what = what;
    }

    /** The path of the damaged file. */
    public String file() {
        return file;
    }

    /** Where in the file the damage was found, in bytes. */
    public long offset() {
        return offset;
    }

    /** What is wrong there. */
    public String what() {
        return what;
    }
}

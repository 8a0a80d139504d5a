package dev.parallax.storage.internal.files;

/**
 * The kinds of files, each with the four letters and the format version that stand in its header. A kind whose body changes
 * gets the next version; what it reads are all versions from 1 on, what it writes is its newest.
 */
public enum FileKind {
    /** {@code STORE}: what makes a folder a store. */
    STORE("STOR", "", 1),
    /** {@code manifest-<generation>}; version 2 has tags, and which version numbers were given. */
    MANIFEST("MANI", "", 2),
    /** The columns of one imported file. */
    SEGMENT("SEGM", ".segment", 1),
    /** Ids, and the sorted array to look them up in. */
    KEYS("KEYS", ".keys", 1),
    /** The classes of a dataset. */
    CLASSES("CLAS", ".classes", 1),
    /** The rows of a tag: one bitmap. */
    TAG("TAGS", ".tag", 1);

    private final int letters;
    private final String ending;
    private final int version;

    FileKind(String letters, String ending, int version) {
        this.letters = letters.charAt(0) | letters.charAt(1) << 8 | letters.charAt(2) << 16 | letters.charAt(3) << 24;
        this.ending = ending;
        this.version = version;
    }

    /** The four letters, as a little-endian integer. */
    public int letters() {
        return letters;
    }

    /** How the names of such files end. */
    public String ending() {
        return ending;
    }

    /** The newest format version, which is the one that is written. */
    public int version() {
        return version;
    }
}

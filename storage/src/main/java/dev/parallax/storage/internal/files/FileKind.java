package dev.parallax.storage.internal.files;

/** The kinds of files, each with the four letters that stand in its header. */
public enum FileKind {
    /** {@code STORE}: what makes a folder a store. */
    STORE("STOR", ""),
    /** {@code manifest-<generation>}. */
    MANIFEST("MANI", ""),
    /** The columns of one imported file. */
    SEGMENT("SEGM", ".segment"),
    /** Ids, and the sorted array to look them up in. */
    KEYS("KEYS", ".keys"),
    /** The classes of a dataset. */
    CLASSES("CLAS", ".classes");

    private final int letters;
    private final String ending;

    FileKind(String letters, String ending) {
        this.letters = letters.charAt(0) | letters.charAt(1) << 8 | letters.charAt(2) << 16 | letters.charAt(3) << 24;
        this.ending = ending;
    }

    /** The four letters, as a little-endian integer. */
    public int letters() {
        return letters;
    }

    /** How the names of such files end. */
    public String ending() {
        return ending;
    }
}

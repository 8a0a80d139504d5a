package dev.parallax.storage;

/** An id that stands in two rows of one file, or, when labels are appended, in the file and in the store. */
public final class DuplicateKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String id;
    private final long firstLine;
    private final long secondLine;

    /** The first line is 0 if the id is already in the store. */
    public DuplicateKeyException(String id, long firstLine, long secondLine) {
        super("duplicate id \"" + id + "\"");
        this.id = id;
        this.firstLine = firstLine;
        this.secondLine = secondLine;
    }

    /** The id that stands twice. */
    public String id() {
        return id;
    }

    /** The line of its first row; 0 if that is in the store. */
    public long firstLine() {
        return firstLine;
    }

    /** The line of its second row. */
    public long secondLine() {
        return secondLine;
    }
}

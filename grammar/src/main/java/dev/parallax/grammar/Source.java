package dev.parallax.grammar;

/**
 * A text of the query language and the name it is known by in messages: a file's name, or {@code query} for what was
 * typed. Immutable.
 */
public record Source(String name, String text) {
    /** The line of a character offset, counted from 1. */
    public int line(int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** The column of a character offset, counted from 1 in code points. */
    public int column(int offset) {
        int end = Math.min(offset, text.length());
        int start = text.lastIndexOf('\n', end - 1) + 1;
        return text.codePointCount(start, end) + 1;
    }
}

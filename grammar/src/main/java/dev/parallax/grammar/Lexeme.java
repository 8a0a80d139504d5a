package dev.parallax.grammar;

/** A piece of a text, as a highlighter paints it: the characters {@code [start, end)}. */
public record Lexeme(Kind kind, int start, int end) {
    /** What a piece is. */
    public enum Kind {
        /** A reserved word, or another word where it means something to the language. */
        KEYWORD,
        /** A name of any sort, in backquotes or not. */
        NAME,
        TEXT,
        NUMBER,
        /** {@code $name}. */
        PARAMETER,
        OPERATOR,
        /** Brackets, commas, dots, semicolons. */
        MARK,
        COMMENT,
        /** An unclosed quote, or a character that is not part of the language. */
        ERROR
    }
}

package dev.parallax.repl.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text as it is being typed: whole or not, right or wrong. All the pieces together are the text.
 *
 * @param start of the piece, in chars
 * @param end after its last char
 * @param closed whether quotes are closed
 */
record Piece(Kind kind, int start, int end, boolean closed) {
    /** What a piece looks like. */
    enum Kind {
        SPACE,
        COMMENT,
        WORD,
        NUMBER,
        TEXT,
        QUOTED_NAME,
        PARAMETER,
        SYMBOL
    }

    String of(String text) {
        return text.substring(start, end);
    }

    boolean isIgnored() {
        return kind == Kind.SPACE || kind == Kind.COMMENT;
    }

    /** The pieces of a text. */
    static List<Piece> scan(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Piece piece = next(text, at);
            pieces.add(piece);
            at = piece.end();
        }
        return pieces;
    }

    private static Piece next(String text, int start) {
        char first = text.charAt(start);
        if (Character.isWhitespace(first)) {
            return new Piece(Kind.SPACE, start, end(text, start, Character::isWhitespace), true);
        }
        if (text.startsWith("--", start)) {
            int newline = text.indexOf('\n', start);
            return new Piece(Kind.COMMENT, start, newline < 0 ? text.length() : newline, true);
        }
        if (first == '"' || first == '\'' || first == '`') {
            return quoted(text, start, first);
        }
        if (isDigit(first)) {
            return new Piece(Kind.NUMBER, start, end(text, start, c -> isDigit(c) || c == '.'), true);
        }
        boolean parameter = first == '$';
        int wordStart = parameter ? start + 1 : start;
        int wordEnd = end(text, wordStart, Piece::isWordPart);
        if (wordEnd > wordStart) {
            return new Piece(parameter ? Kind.PARAMETER : Kind.WORD, start, wordEnd, true);
        }
        return new Piece(Kind.SYMBOL, start, start + Character.charCount(text.codePointAt(start)), true);
    }

    private static Piece quoted(String text, int start, char quote) {
        Kind kind = quote == '`' ? Kind.QUOTED_NAME : Kind.TEXT;
        int at = start + 1;
        while (true) {
            int close = text.indexOf(quote, at);
            if (close < 0) {
                return new Piece(kind, start, text.length(), false);
            }
            if (close + 1 >= text.length() || text.charAt(close + 1) != quote) {
                return new Piece(kind, start, close + 1, true);
            }
            at = close + 2;
        }
    }

    private static int end(String text, int start, java.util.function.IntPredicate belongs) {
        int at = start;
        while (at < text.length() && belongs.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }

    private static boolean isWordPart(int point) {
        return point == '_'
                || Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}

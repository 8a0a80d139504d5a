package dev.parallax.engine.internal.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Splits whole lines of CSV into fields, knowing only what is plain: a field without quotes, or one in quotes without a quote
 * or a line break inside. Lines that are not plain, or not as wide as the header, or not UTF-8, are left to the whole parser
 * and its messages; so what it makes of plain lines is what this makes of them. Numbers are worked out on the way.
 */
final class PlainLines {
    /** A field as long as this may be longer than the whole parser takes. */
    private static final int LONG = 1 << 16;

    private final boolean[] stops = new boolean[256];
    private final int columns;
    private final byte delimiter;
    private final long delimiters;
    private final char point;

    /**
     * @param point what stands before the decimals of numbers
     */
    PlainLines(int columns, char delimiter, char point) {
        this.columns = columns;
        this.delimiter = (byte) delimiter;
        this.delimiters = ByteWords.of((byte) delimiter);
        this.point = point;
        for (char stop : new char[] {delimiter, '\n', '\r', '"'}) {
            stops[stop & 0xff] = true;
        }
    }

    /** Whether lines with such a delimiter can be split here. */
    static boolean knows(char delimiter) {
        return delimiter < 0x80 && delimiter != '\n' && delimiter != '\r' && delimiter != '"';
    }

    /** Splits the bytes {@code [from, limit)}, the last of which is a line feed, into rows; false where a line is not plain. */
    boolean split(RowBlock block, int from, int limit) {
        byte[] bytes = block.bytes();
        int seen = 0;
        int at = from;
        while (at < limit) {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                return false;
            }
            block.beginRow();
            byte stop = delimiter;
            for (int column = 0; column < columns; column++) {
                if (stop != delimiter) {
                    return false;
                }
                boolean quoted = bytes[at] == '"';
                int start = quoted ? ++at : at;
                boolean number = block.isParsed(column);
                if (number && !quoted) {
                    at = block.number(start, point);
                }
                int digits = at;
                if (!number) {
                    at = skip(bytes, at);
                }
                while (!stops[bytes[at] & 0xff] || quoted && bytes[at] == delimiter) {
                    seen |= bytes[at++];
                }
                int end = at;
                if (quoted && bytes[at++] != '"') {
                    return false;
                }
                stop = bytes[at++];
                if (stop == '\r') {
                    stop = bytes[at++];
                    if (stop != '\n') {
                        return false;
                    }
                }
                if (stop == '"' || end - start >= LONG) {
                    return false;
                }
                if (number && (digits < end || digits == start)) {
                    block.number(Decimals.field(bytes, start, end, point));
                }
                block.field(start, end > start || quoted ? end : -1);
            }
            if (stop != '\n') {
                return false;
            }
            block.endRow(block.rows());
        }
        return seen >= 0 || isUtf8(bytes, from, limit);
    }

    /** Passes bytes that need not be looked at one by one. */
    private int skip(byte[] bytes, int from) {
        int at = from;
        int passed = ByteWords.SIZE;
        while (passed == ByteWords.SIZE && at + ByteWords.SIZE <= bytes.length) {
            passed = ByteWords.before(ByteWords.at(bytes, at), delimiters);
            at += passed;
        }
        return at;
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

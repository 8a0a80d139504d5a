package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file of which each is a JSON text of its own, in one array that is used again. */
final class JsonLines {
    /** Characters of a line. */
    static final int LONGEST = 1 << 24;

    private final Path file;
    private final Reader in;
    private final char[] block = new char[1 << 16];
    private int at;
    private int end;
    private char[] line = new char[1024];
    private int length;
    private long number;

    JsonLines(Path file, Reader in) {
        this.file = file;
        this.in = in;
    }

    /** Whether the first character of a file that is no space begins a list. */
    static boolean isList(Path file, Charset encoding) throws IOException {
        try (Reader in = new TextReader(InputFile.open(file, encoding), encoding)) {
            char[] block = new char[1024];
            for (int n = in.read(block, 0, block.length); n > 0; n = in.read(block, 0, block.length)) {
                for (int i = 0; i < n; i++) {
                    if (!isSpace(block[i])) {
                        return block[i] == '[';
                    }
                }
            }
            return false;
        }
    }

    /** Goes on to the next line that is not blank; false at the end of the file. */
    boolean next() throws IOException {
        while (read()) {
            for (int i = 0; i < length; i++) {
                if (!isSpace(line[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean read() throws IOException {
        length = 0;
        boolean any = false;
        while (at < end || fill()) {
            if (!any) {
                any = true;
                number++;
            }
            int from = at;
            while (at < end && block[at] != '\n') {
                at++;
            }
            append(from);
            if (at < end) {
                at++;
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(block, 0, block.length));
        return end > 0;
    }

    private void append(int from) {
        int more = at - from;
        if (length + more > LONGEST) {
            throw Refusal.at(
                    file,
                    number,
                    "found a line of more than " + LONGEST + " characters, the limit",
                    "write each row in one line");
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
        System.arraycopy(block, from, line, length, more);
        length += more;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** The characters of the line, from 0 to {@link #length}. */
    char[] line() {
        return line;
    }

    int length() {
        return length;
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
    }
}

package dev.parallax.repl.shell;

import dev.parallax.repl.render.PageClosedException;
import java.io.IOException;
import java.io.Writer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/**
 * Writes to a terminal and stops when the screen is full: space goes on by a screen, Enter by a line, G to the end, q ends it
 * (what is written after that exception is shown without asking).
 * One thread, but for {@link #stop}.
 */
final class PagedWriter extends Writer {
    private static final String QUESTION = " space: next page, Enter: next line, G: to the end, q: enough ";
    private static final int MARGIN = 2;
    private final Terminal terminal;
    private final int screen;
    /** Lines until the next question; below 0 there is none. */
    private int left;

    private volatile boolean stopped;

    PagedWriter(Terminal terminal) {
        super(terminal);
        this.terminal = terminal;
        boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        int rows = terminal.getRows() - MARGIN;
        this.screen = dumb || rows < MARGIN ? Integer.MAX_VALUE : rows;
        this.left = screen;
    }

    /** Ends the output at its next line. From any thread. */
    void stop() {
        stopped = true;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int start = offset;
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '\n') {
                terminal.writer().write(text, start, i + 1 - start);
                start = i + 1;
                lineDone();
            }
        }
        terminal.writer().write(text, start, offset + length - start);
    }

    private void lineDone() throws IOException {
        if (stopped) {
            throw new PageClosedException();
        }
        if (screen != Integer.MAX_VALUE && --left == 0) {
            left = ask();
        }
    }

    private int ask() throws IOException {
        terminal.writer().write("\u001b[7m" + QUESTION + "\u001b[0m");
        terminal.flush();
        Attributes before = terminal.enterRawMode();
        try {
            while (!stopped) {
                int key = terminal.reader().read(200);
                switch (key) {
                    case ' ', 'f' -> {
                        return screen;
                    }
                    case '\r', '\n', 'j' -> {
                        return 1;
                    }
                    case 'G' -> {
                        return Integer.MAX_VALUE;
                    }
                    case 'q', 'Q', 3, 4, -1 -> throw new PageClosedException();
                    default -> {
                        // Any other key, or none yet: the question stands.
                        continue;
                    }
                }
            }
            throw new PageClosedException();
        } finally {
            terminal.setAttributes(before);
            terminal.writer().write("\r\u001b[K");
            terminal.flush();
        }
    }

    @Override
    public void flush() {
        terminal.flush();
    }

    @Override
    public void close() {
        flush();
    }
}

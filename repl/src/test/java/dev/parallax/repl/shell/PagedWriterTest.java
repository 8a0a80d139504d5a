package dev.parallax.repl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.repl.render.PageClosedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

class PagedWriterTest {
    private static final int ROWS = 6;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private Terminal terminal(String type, String keys) throws IOException {
        LineDisciplineTerminal terminal = new LineDisciplineTerminal("test", type, screen, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(80, ROWS));
        terminal.processInputBytes(keys.getBytes(StandardCharsets.US_ASCII));
        return terminal;
    }

    private static void writeLines(PagedWriter page, int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            page.append("line ").append(String.valueOf(i)).append('\n');
        }
        page.flush();
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void aFullScreenAsksAndSpaceGoesOn() throws IOException {
        try (Terminal terminal = terminal("xterm", "  ")) {
            writeLines(new PagedWriter(terminal), 9);
        }
        assertThat(shown()).contains("line 9\n").contains("q: enough");
        assertThat(shown().split("q: enough", -1)).hasSize(3);
    }

    @Test
    void qIsEnough() throws IOException {
        try (Terminal terminal = terminal("xterm", "q")) {
            PagedWriter page = new PagedWriter(terminal);
            assertThatThrownBy(() -> writeLines(page, 9)).isInstanceOf(PageClosedException.class);
        }
        assertThat(shown()).contains("line 4\n").doesNotContain("line 5");
    }

    @Test
    void capitalGGoesToTheEnd() throws IOException {
        try (Terminal terminal = terminal("xterm", "G")) {
            writeLines(new PagedWriter(terminal), 100);
        }
        assertThat(shown()).contains("line 100\n");
    }

    @Test
    void aDumbTerminalIsNotAsked() throws IOException {
        try (Terminal terminal = terminal("dumb", "")) {
            writeLines(new PagedWriter(terminal), 100);
        }
        assertThat(shown()).contains("line 100\n").doesNotContain("enough");
    }

    @Test
    void stoppingEndsTheOutput() throws IOException {
        try (Terminal terminal = terminal("dumb", "")) {
            PagedWriter page = new PagedWriter(terminal);
            writeLines(page, 2);
            page.stop();
            assertThatThrownBy(() -> writeLines(page, 2)).isInstanceOf(PageClosedException.class);
        }
    }
}

package dev.parallax.repl.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.CancelledException;
import dev.parallax.engine.ImportException;
import dev.parallax.engine.LimitException;
import dev.parallax.engine.QueryException;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.SyntaxException;
import dev.parallax.repl.render.PageClosedException;
import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.NotAStoreException;
import dev.parallax.storage.StoreAccessException;
import dev.parallax.storage.StoreLockedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static String said(Throwable fault) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                Console.of(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err, Path.of(""));
        int code = Faults.report(fault, console).code();
        return code + " " + err.toString(StandardCharsets.UTF_8);
    }

    private static SyntaxException parsed(String text) {
        try {
            QueryParser.parse(new Source("query", text));
            throw new AssertionError("it parses: " + text);
        } catch (SyntaxException e) {
            return e;
        }
    }

    @Test
    void everyFaultHasItsCode() {
        assertThat(said(parsed("show count)"))).startsWith("2 query:1:11: ");
        assertThat(said(parsed("(".repeat(1000)))).startsWith("6 ");
        assertThat(said(new QueryException("no model x"))).isEqualTo("2 no model x\n");
        assertThat(said(new UsageException("what?"))).isEqualTo("2 what?\n");
        assertThat(said(new ImportException("a.csv:2:3: no"))).isEqualTo("3 a.csv:2:3: no\n");
        assertThat(said(new StoreLockedException(Path.of("s"), 7, null))).startsWith("4 s: process 7");
        assertThat(said(new DamagedStoreException(Path.of("f"), 12, "bad"))).startsWith("5 f: damaged at byte 12");
        assertThat(said(new NotAStoreException(Path.of("s"), "is no store"))).startsWith("5 s: is no store");
        assertThat(said(new LimitException("too long"))).isEqualTo("6 too long\n");
        assertThat(said(new OutOfMemoryError())).startsWith("6 out of memory: ");
        assertThat(said(new IOException("disk"))).isEqualTo("7 disk\n");
        assertThat(said(new UncheckedIOException(new NoSuchFileException("x.plx"))))
                .isEqualTo("7 x.plx: no such file\n");
        assertThat(said(new StoreAccessException("closed"))).isEqualTo("7 closed\n");
        assertThat(said(new CancelledException())).isEqualTo("130 cancelled\n");
    }

    @Test
    void aFaultOfOursIsOneLine() {
        assertThat(said(new IllegalStateException("oh\nno")))
                .isEqualTo("70 a fault of parallax: IllegalStateException: oh"
                        + " (PARALLAX_DEBUG=1 shows where; please report it)\n");
    }

    @Test
    void aClosedPipeIsTheEndAndNoFault() {
        assertThat(said(new PageClosedException())).isEqualTo("0 ");
    }

    @Test
    void whatAMessageQuotesCannotSteerTheTerminal() {
        assertThat(said(new ImportException("bad \u001b[2J\u202e"))).isEqualTo("3 bad \\x1b[2J\\u202e\n");
    }
}

package dev.parallax.repl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import dev.parallax.repl.render.Renderers;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {
    private static final String ENTER = "\r";
    private static final String ALT_ENTER = "\u001b\r";
    private static final String CTRL_D = "\u0004";
    private static final String PASTE = "\u001b[200~";
    private static final String END_OF_PASTE = "\u001b[201~";

    @TempDir
    Path folder;

    private Runnable meanwhile = () -> {};
    private Parallax parallax;
    private Session session;

    @BeforeEach
    void openStore() throws IOException {
        EngineOptions options = EngineOptions.defaults()
                .withThreads(1)
                .withCreate(true)
                .withImportRoots(List.of(folder))
                .withFormats(List.of(new Slow(() -> meanwhile.run())));
        parallax = Parallax.open(folder.resolve("store"), options);
        parallax.importLabels(
                file("labels.csv", "id,truth,tone\n1,cat,dark\n2,dog,mid\n"),
                ImportOptions.defaults(),
                ImportProgress.NONE);
        parallax.importModel(
                "a",
                file("a.csv", "id,guess,score\n1,cat,0.9\n2,cat,0.8\n"),
                ImportOptions.defaults(),
                ImportProgress.NONE);
        parallax.importModel(
                "b",
                file("b.csv", "id,guess,score\n1,cat,0.9\n2,dog,0.8\n"),
                ImportOptions.defaults(),
                ImportProgress.NONE);
        session = parallax.session();
    }

    @AfterEach
    void closeStore() {
        session.close();
        parallax.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What the screen was sent while these keys were typed, without styles. */
    private String typed(String keys) throws IOException {
        return typed(keys, false);
    }

    private String typed(String keys, boolean interrupted) throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Console console = Console.of(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                folder);
        try (LineDisciplineTerminal terminal =
                new LineDisciplineTerminal("test", "xterm", screen, StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(100, 60));
            if (interrupted) {
                meanwhile = () -> terminal.raise(Terminal.Signal.INT);
            }
            terminal.processInputBytes((keys + CTRL_D).getBytes(StandardCharsets.UTF_8));
            Shell shell = new Shell(console, parallax, session, Renderers.ALL.get(0));
            assertThat(shell.run(terminal)).isEqualTo(ExitCode.DONE);
        }
        return screen.toString(StandardCharsets.UTF_8)
                .replaceAll("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[>=]", "")
                .replace("\r", "");
    }

    @Test
    void aStatementRunsOnEnter() throws IOException {
        assertThat(typed("show count" + ENTER)).contains("main a→b> ", " count\n───────\n     2\n 1 row");
    }

    @Test
    void whatIsUnfinishedGoesOnOnTheNextLine() throws IOException {
        assertThat(typed("group by row.truth show" + ENTER + "count" + ENTER))
                .contains(" cat       │     1\n dog       │     1\n");
    }

    @Test
    void altEnterBeginsALine() throws IOException {
        assertThat(typed("row.truth = \"dog\"" + ALT_ENTER + "show row.id" + ENTER))
                .contains(" 2\n 1 row");
    }

    @Test
    void aPastedBlockIsOneInput() throws IOException {
        String block = "compare b, a;\r-- a comment\rrow.truth = \"dog\"\rshow base.guess";
        assertThat(typed(PASTE + block + END_OF_PASTE + ENTER)).contains(" dog\n 1 row", "main b→a> ");
    }

    @Test
    void anErrorIsToldAndTheShellGoesOn() throws IOException {
        assertThat(typed("show nonsense" + ENTER + ".nonsense" + ENTER + "show count" + ENTER))
                .contains("query:1:6: ", "there is no command .nonsense", "     2\n 1 row");
    }

    @Test
    void anImportThatIsInterruptedWritesNothing() throws IOException {
        file("c.slow", "");
        String imported = "import model c from \"c.slow\"" + ENTER + "describe models" + ENTER;
        assertThat(typed(imported, true)).contains("cancelled", "2 rows").doesNotContain("imported c@1");
        meanwhile = () -> {};
        assertThat(typed(imported)).contains("imported c@1", "3 rows");
    }

    @Test
    void tabCompletesFromTheCatalog() throws IOException {
        assertThat(typed("row.tru\t= \"do\tshow row.id" + ENTER)).contains(" 2\n 1 row");
    }

    @Test
    void commandsAreRun() throws IOException {
        assertThat(typed(
                        ".timer off" + ENTER + ".format csv" + ENTER + "show count" + ENTER + ".help accuracy" + ENTER))
                .contains("count\n2\n", "accuracy(");
    }
}

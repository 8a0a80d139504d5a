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
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A session of the shell on a terminal of 100 columns, typed key by key, as README shows it. With {@code -Dspec.update=true} the
 * transcript and README are written anew; review the difference.
 */
class TranscriptTest {
    private static final Path ROOT =
            Path.of(System.getProperty("parallax.root", "..")).toAbsolutePath().normalize();
    private static final Path FASHION = ROOT.resolve("examples/fashion");
    private static final Path TRANSCRIPT = FASHION.resolve("session.txt");
    private static final Path README = ROOT.resolve("README.md");
    private static final String BEGIN = "<!-- session -->\n";
    private static final String END = "<!-- /session -->";
    private static final Pattern PROMPT = Pattern.compile("fashion [^>]*>");
    private static final int WIDTH = 100;

    private static final List<String> INPUTS = List.of(
            "compare rf_60k as base, mlp_60k as other",
            "show accuracy([*]), count(regressed), count(fixed)",
            "group by outcome show count render venn",
            "row.truth = \"coat\" and regressed sort by other.score desc limit 3",
            "group by row.truth show count(regressed) as lost, count(fixed) as won",
            "where other.score > 0.99 group by row.truth show count(regressed) as lost",
            "drill 8.2",
            "group by row.truth sort by accuracy(other) limit 4",
            "regressed group by row.truth show count, share render bar",
            "row.truth = \"coat\" show hist([*].score[\"coat\"]) render histogram",
            "regressed split by row.split top 2 by other.score show row.id, other.guess",
            "regressed order by other.score desc",
            "regressed sort by other.score desc limit 2 show row.id, other.guess",
            "compare rf_60k as base, mlp_60k as other, logreg_60k",
            "let doubt = stddev([*].score[\"coat\"])",
            "sort by doubt desc limit 3 show row.id, [*].guess, doubt",
            "base.wrong and agree([*].guess) and min([*].score) > 0.94 tag \"odd\"",
            "from \"odd\" group by row.truth, base.guess show count",
            "from \"odd\" show row.id, base.guess export \"relabel.csv\"",
            "compare rf_60k, mlp_60k, logreg_60k concat",
            "group by row.model show count, accuracy sort by accuracy desc",
            ".help stddev",
            ".quit");

    private static String transcript(Path folder) throws IOException {
        EngineOptions options = EngineOptions.defaults()
                .withThreads(2)
                .withCreate(true)
                .withImportRoots(List.of(FASHION))
                .withExportRoots(List.of(folder));
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                Writer.nullWriter(),
                Writer.nullWriter(),
                Console.Terminals.NONE,
                Map.of("NO_COLOR", "1", "PARALLAX_HISTORY", ""),
                folder);
        try (Parallax parallax = Parallax.open(folder.resolve("store"), options)) {
            load(parallax);
            try (Session session = parallax.session();
                    LineDisciplineTerminal terminal =
                            new LineDisciplineTerminal("test", "xterm", screen, StandardCharsets.UTF_8)) {
                terminal.setSize(Size.of(WIDTH, 500));
                Thread typist = new Thread(() -> type(terminal, screen), "typist");
                typist.start();
                Shell shell = new Shell(console, parallax, session, Renderers.ALL.get(0));
                assertThat(shell.run(terminal)).isEqualTo(ExitCode.DONE);
                typist.interrupt();
            }
        }
        List<String> lines = new VirtualScreen(WIDTH).show(screen.toString(StandardCharsets.UTF_8));
        return masked(String.join("\n", lines).strip() + "\n");
    }

    /** Types each input when the screen ends with a prompt, as a person would. */
    private static void type(LineDisciplineTerminal terminal, ByteArrayOutputStream screen) {
        try {
            int seen = -1;
            for (String input : INPUTS) {
                while (screen.size() == seen
                        || !PROMPT.matcher(lastLine(screen)).matches()) {
                    Thread.sleep(5);
                }
                seen = screen.size();
                terminal.processInputBytes((input + "\r").getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException | IOException e) {
            // The shell has ended; the transcript shows where.
            return;
        }
    }

    private static String lastLine(ByteArrayOutputStream screen) {
        List<String> lines = new VirtualScreen(WIDTH).show(screen.toString(StandardCharsets.UTF_8));
        return lines.get(lines.size() - 1);
    }

    private static void load(Parallax parallax) {
        ImportOptions options = ImportOptions.defaults().with("dataset", "fashion");
        parallax.importLabels(FASHION.resolve("labels.csv.gz"), options, ImportProgress.NONE);
        for (String model : List.of("rf_60k", "mlp_60k", "logreg_60k")) {
            parallax.importModel(
                    model,
                    FASHION.resolve(model + ".csv.gz"),
                    options.with("scores", "p_{class}"),
                    ImportProgress.NONE);
        }
    }

    /** Times are not told: they are never the same. */
    private static String masked(String text) {
        return text.replaceAll("(?m)^ [0-9.]+ m?s\n", "");
    }

    @Test
    @Timeout(120)
    void theSessionIsAsWritten(@TempDir Path folder) throws IOException {
        String transcript = transcript(folder);
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        String shown = "\n```text\n" + transcript + "```\n\n";
        if (Boolean.getBoolean("spec.update")) {
            Files.writeString(TRANSCRIPT, transcript);
            Files.writeString(README, readme.substring(0, begin) + shown + readme.substring(end));
            return;
        }
        assertThat(transcript).isEqualTo(Files.readString(TRANSCRIPT));
        assertThat(readme.substring(begin, end)).isEqualTo(shown);
    }

    @Test
    void itHasTwentyInputs() throws IOException {
        List<String> prompts = Files.readAllLines(TRANSCRIPT).stream()
                .filter(line -> line.startsWith("fashion "))
                .toList();
        assertThat(prompts).hasSizeGreaterThanOrEqualTo(20).hasSize(INPUTS.size());
    }
}

package dev.parallax.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.repl.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The gates of the examples: one passes, one fails, as their page says. */
class GateTest {
    private static final Path GATES = Page.ROOT.resolve("examples/gate");

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() {
        Examples.fashion(folder.resolve("store"), List.of("rf_5k", "rf_60k", "mlp_60k"))
                .close();
    }

    private static String run(String gate, int code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] arguments = {
            "run",
            GATES.resolve(gate).toString(),
            "--store",
            folder.resolve("store").toString(),
            "--format",
            "table",
            "--junit",
            folder.resolve(gate + ".xml").toString()
        };
        assertThat(Main.run(arguments, InputStream.nullInputStream(), out, out)).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Element report(String gate) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(gate + ".xml").toFile())
                .getDocumentElement();
    }

    @Test
    void moreDataPasses() throws Exception {
        assertThat(run("passes.plx", 0)).startsWith("check \"more data\" passed: 7 assertions held\n");
        assertThat(report("passes.plx").getAttribute("tests")).isEqualTo("21");
        assertThat(report("passes.plx").getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void anotherFamilyFailsAsThePageSays() throws Exception {
        String page = Files.readString(GATES.resolve("README.md"));
        assertThat(page).contains("\n```\n" + run("fails.plx", 1) + "```\n");
        assertThat(report("fails.plx").getAttribute("tests")).isEqualTo("13");
        assertThat(report("fails.plx").getAttribute("failures")).isEqualTo("2");
    }

    /** The workflow is for others to copy: what it calls is there. */
    @Test
    void theWorkflowCallsWhatThereIs() throws IOException {
        assertThat(Files.readString(GATES.resolve("github-actions.yml")))
                .contains(
                        "parallax run gate.plx --compare 'released as base, candidate as other' --format table --junit");
    }
}

package dev.parallax.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From numbers to rows on the command line. */
class DrillingTest {
    @TempDir
    Path folder;

    @BeforeEach
    void importFiles() throws IOException {
        Files.writeString(folder.resolve("labels.csv"), "id,truth\n1,cat\n2,dog\n3,cat\n4,dog\n");
        Files.writeString(folder.resolve("a.csv"), "id,guess\n1,cat\n2,dog\n3,dog\n4,cat\n");
        assertThat(px("import", "labels", "labels.csv").code()).isZero();
        assertThat(px("import", "model", "a", "a.csv").code()).isZero();
    }

    private Invocation px(String... arguments) {
        return Invocation.of(folder, "", arguments);
    }

    @Test
    void jsonSaysForEveryCellOfGroupsWhereItsRowsAre() {
        Invocation done = px("query", "group by row.truth show count, count(base.wrong)", "--format", "json");
        assertThat(done.err()).isEmpty();
        assertThat(done.out())
                .contains("\n \"where\":[\n  ["
                        + "\"where row.truth = \\\"cat\\\"\",\"where row.truth = \\\"cat\\\"\","
                        + "\"where row.truth = \\\"cat\\\" and base.wrong\"],\n  ["
                        + "\"where row.truth = \\\"dog\\\"\",\"where row.truth = \\\"dog\\\"\","
                        + "\"where row.truth = \\\"dog\\\" and base.wrong\"]],\n \"footer\":");
    }

    @Test
    void jsonOfASplitHasThemForTheColumnInFrontToo() {
        Invocation done = px("query", "split by row.truth show count(base.wrong)", "--format", "json");
        assertThat(done.out())
                .contains("[\"where row.truth = \\\"cat\\\"\",\"where row.truth = \\\"cat\\\" where base.wrong\"]");
    }

    @Test
    void jsonOfRowsHasNone() {
        assertThat(px("query", "base.wrong", "--format", "json").out()).doesNotContain("\"where\"");
        assertThat(px("describe", "models", "--format", "json").out()).doesNotContain("\"where\"");
    }

    @Test
    void aScriptDrillsAndTheQueryStandsBesideTheResults() throws IOException {
        Files.writeString(
                folder.resolve("ask.plx"),
                "group by row.truth show count(base.wrong) as wrong;\ndrill 2.2; drill 1.1;\n");
        Invocation done = px("run", "ask.plx", "--format", "csv");
        assertThat(done.out())
                .isEqualTo("row.truth,wrong\ncat,1\ndog,1\n\n"
                        + "row.id,row.truth,a.guess\n4,dog,cat\n\n"
                        + "row.id,row.truth,a.guess\n4,dog,cat\n");
        assertThat(done.err()).isEqualTo("where row.truth = \"dog\" and base.wrong\nwhere row.id = \"4\"\n");
        assertThat(done.code()).isZero();
    }

    @Test
    void aCellThatIsNotThereIsAnError() {
        Invocation done = px("query", "drill 3.2");
        assertThat(done.err()).contains("there is no result yet");
        assertThat(done.code()).isEqualTo(2);
    }
}

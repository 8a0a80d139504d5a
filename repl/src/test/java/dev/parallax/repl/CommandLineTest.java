package dev.parallax.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    Path folder;

    @BeforeEach
    void importFiles() throws IOException {
        write("labels.csv", "id,truth,tone\n1,cat,dark\n2,dog,mid\n3,cat,\n4,dog,dark\n");
        write("a.csv", "id,guess,score\n1,cat,0.9\n2,dog,0.8\n3,cat,0.7\n4,cat,0.6\n");
        write("b.csv", "id,guess,score\n1,cat,0.5\n2,dog,0.943\n3,dog,0.7\n4,dog,0.6\n");
        assertThat(px("import", "labels", "labels.csv").code()).isZero();
        assertThat(px("import", "model", "a", "a.csv").code()).isZero();
        assertThat(px("import", "model", "b-2", "b.csv", "--attr", "lr=0.1").code())
                .isZero();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Invocation px(String... arguments) {
        return Invocation.of(folder, "", arguments);
    }

    @Test
    void theSummaryOfAnImportIsPrinted() throws IOException {
        write("c.csv", "id,guess,score\n1,cat,0.9\n9,cow,0.8\n");
        Invocation done = px("import", "model", "c", "c.csv");
        assertThat(done.out().replaceAll(", [\\d.]+ m?s\n", ", 1 ms\n"))
                .startsWith("imported c@1 into main: 2 rows, 2 columns, 3 classes, 1 ms\n")
                .contains("  ids: 1 matched, 3 missing, 1 unknown\n");
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
    }

    @Test
    void aBarePredicateIsAQuery() {
        Invocation done = px(
                "query",
                "row.truth = \"cat\" and other.guess != base.guess show row.id, other.score",
                "--compare",
                "a,b-2");
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).isEqualTo("row.id,other.score\n3,0.7\n");
        assertThat(done.code()).isZero();
    }

    @Test
    void theSpellingWithBracketsIsUnderstood() {
        Invocation done = px(
                "query",
                "row[\"truth\"] = \"cat\" and row[\"guess\"] != \"cat\" show row[\"id\"] as id",
                "--compare",
                "b-2");
        assertThat(done.out()).isEqualTo("id\n3\n");
    }

    @Test
    void nullsOfCsvAreEmptyAndNamesAreAsWritten() {
        assertThat(px("query", "show row.id, row[\"tone\"]").out())
                .isEqualTo("row.id,\"row[\"\"tone\"\"]\"\n1,dark\n2,mid\n3,\n4,dark\n");
    }

    @Test
    void aFileRunsWithItsParameters() throws IOException {
        write("q.plx", """
                #!/usr/bin/env -S parallax run
                -- two questions
                param least = 0.9;
                compare a as base, "b-2" as other;
                base.score >= $least show row.id;
                group by row.truth show count, accuracy(other) as acc
                """);
        assertThat(px("run", "q.plx").out()).isEqualTo("row.id\n1\n\nrow.truth,count,acc\ncat,2,0.5\ndog,2,1.0\n");
        assertThat(px("run", "q.plx", "--set", "least=0.75").out()).startsWith("row.id\n1\n2\n\n");
        assertThat(px("run", "q.plx", "--format", "jsonl").out()).isEqualTo("""
                        {"row.id":"1"}

                        {"row.truth":"cat","count":2,"acc":0.5}
                        {"row.truth":"dog","count":2,"acc":1.0}
                        """);
    }

    @Test
    void aParameterTakesTheTypeOfItsDeclaration() {
        String text = "param t = \"cat\"; param d = date \"2026-01-01\"; param x = 0.5; "
                + "where $t in (\"7\", \"cat\") and $d < date \"2026-06-01\" and $x < 1 show count";
        assertThat(px("query", text, "--set", "t=7", "--set", "d=2026-02-01").out())
                .isEqualTo("count\n4\n");
        assertThat(px("query", text, "--set", "t=\"7\"", "--set", "d=date \"2026-07-01\"")
                        .out())
                .isEqualTo("count\n0\n");
        assertThat(px("query", text, "--set", "t=8", "--set", "x=0").out()).isEqualTo("count\n0\n");
        Invocation wrong = px("query", text, "--set", "d=soon");
        assertThat(wrong.err())
                .isEqualTo("--set d=soon: the parameter d is a date, as its declaration says:"
                        + " give one such as 2026-01-31\n");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(px("query", text, "--set", "x=much").code()).isEqualTo(2);
    }

    @Test
    void aParameterThatNoStatementHasIsRefused() {
        Invocation done = px("query", "param least = 1; where $tone is null show count", "--set", "nosuch=1");
        assertThat(done.err()).isEqualTo("there is no parameter \"nosuch\": the statements have least, tone\n");
        assertThat(done.out()).isEmpty();
        assertThat(done.code()).isEqualTo(2);
        assertThat(px("query", "show count", "--set", "n").err())
                .isEqualTo("--set n sets nothing: write --set NAME=VALUE\n");
        assertThat(px("query", "show count", "--set", "n=1").err())
                .startsWith("there is no parameter \"n\": the statements have none");
    }

    @Test
    void anErrorInAFileNamesItsPlaceAndLeavesWhatWasAnsweredBefore() throws IOException {
        write("q.plx", "show count;\n\nshow  nonsense;\nshow 1;\n");
        Invocation done = px("run", "q.plx");
        assertThat(done.out()).isEqualTo("count\n4\n");
        assertThat(done.err()).startsWith("q.plx:3:7: ").contains("\n  show  nonsense;\n        ^^^^^^^^\n");
        assertThat(done.code()).isEqualTo(2);
    }

    @Test
    void standardInputIsAFile() {
        assertThat(Invocation.of(folder, "show count", "run", "-").out()).isEqualTo("count\n4\n");
    }

    @Test
    void standardInputMayBeAPipe() throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process run = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Main.class.getName(), "run", "-")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (OutputStream pipe = run.getOutputStream()) {
            pipe.write("show count;\nshow nonsense".getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("count\n4\n", "-:2:6: ");
        assertThat(run.waitFor()).isEqualTo(2);
    }

    @Test
    void theShellReadsAPipe() {
        Invocation done = Invocation.of(folder, """
                show count;
                .format jsonl
                group by row.truth
                  show count;
                where where;
                show nonsense;
                .nonsense
                show 1 as one limit 1
                """, "repl");
        assertThat(done.out())
                .isEqualTo(
                        "count\n4\n\n{\"row.truth\":\"cat\",\"count\":2}\n{\"row.truth\":\"dog\",\"count\":2}\n\n{\"one\":1}\n");
        assertThat(done.err())
                .startsWith("-:5:7: ")
                .contains("-:6:6: ")
                .contains("there is no command .nonsense: give one of .help");
        assertThat(done.code()).isEqualTo(2);
    }

    @Test
    void everyFormatAnswers() {
        for (String format : new String[] {"table", "csv", "json", "jsonl", "markdown"}) {
            Invocation done = px("query", "group by row.truth", "--format", format, "--compare", "a,b-2");
            assertThat(done.err()).isEmpty();
            assertThat(done.out()).contains("cat").doesNotContain("\u001b");
        }
    }

    @Test
    void describeTells() {
        assertThat(px("describe", "models").out()).contains("b-2");
        assertThat(px("describe", "columns").out()).contains("tone");
        assertThat(px("describe", "b-2").out()).contains("score");
        assertThat(px("describe", "nothing").code()).isEqualTo(2);
    }

    @Test
    void aRefusedFileLeavesTheStoreAsItWas() throws IOException {
        write("bad.csv", "id,guess,score\n1,cat,0.9\n1,dog,0.8\n");
        Invocation done = px("import", "model", "a", "bad.csv");
        assertThat(done.err()).contains("bad.csv").doesNotContain("Exception");
        assertThat(done.code()).isEqualTo(3);
        assertThat(px("query", "show count").out()).isEqualTo("count\n4\n");
    }

    @Test
    void aFolderThatIsNoStoreIsSaidToBeNone() {
        Invocation done = px("query", "show count", "--store", "elsewhere");
        assertThat(done.err()).contains("elsewhere");
        assertThat(done.code()).isEqualTo(5);
    }

    @Test
    void theStoreIsWhole() {
        assertThat(px("verify").code()).isZero();
    }
}

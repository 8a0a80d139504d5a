package dev.parallax.engine.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.ImportException;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.ImportSummary;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.QueryException;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Source;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables, models by pattern and further columns give what their parts, imported one by one, would. */
class ManyFilesTest {
    private static final ImportOptions HOW = ImportOptions.defaults();
    private static final String ALL = "show row.id, row.truth, row.size, a.guess, a.score, b.guess, b.score[\"dog\"]";

    @TempDir
    private Path folder;

    @Test
    void aTableIsItsLabelsAndItsModels() {
        write(
                "all.csv",
                "id,truth,size,a_pred,a_conf,b_p_cat,b_p_dog,b_pred\n1,cat,3,dog,0.5,0.1,0.9,dog\n2,dog,,,,,,cat\n");
        write("labels.csv", "id,truth,size\n1,cat,3\n2,dog,\n");
        write("a.csv", "id,pred,conf\n1,dog,0.5\n2,,\n");
        write("b.csv", "id,pred,p_cat,p_dog\n1,dog,0.1,0.9\n2,cat,,\n");
        try (Parallax table = store("table");
                Parallax parts = store("parts")) {
            List<ImportSummary> summaries = table.importTable(
                    folder.resolve("all.csv"),
                    HOW.with("models", "{model}_pred")
                            .with("score", "{model}_conf")
                            .with("scores", "{model}_p_{class}"),
                    ImportProgress.NONE);
            assertThat(summaries.stream().map(ImportSummary::subject)).containsExactly("labels", "a@1", "b@1");
            parts.importLabels(folder.resolve("labels.csv"), HOW, ImportProgress.NONE);
            parts.importModel("a", folder.resolve("a.csv"), HOW, ImportProgress.NONE);
            parts.importModel("b", folder.resolve("b.csv"), HOW.with("scores", "p_{class}"), ImportProgress.NONE);
            assertThat(answer(table, ALL)).isEqualTo(answer(parts, ALL)).hasSize(2);
            try (Snapshot one = table.snapshot();
                    Snapshot several = parts.snapshot()) {
                assertThat(one.generation()).as("one commit").isEqualTo(1);
                assertThat(several.generation()).isEqualTo(3);
            }
        }
    }

    @Test
    void aTableThatIsRefusedInAModelLeavesNothing() {
        write("all.csv", "id,truth,a_pred,a_score\n1,cat,dog,0.5\n2,dog,cat,1e99\n");
        try (Parallax table = store("refused")) {
            assertThatThrownBy(() -> table.importTable(folder.resolve("all.csv"), HOW, ImportProgress.NONE))
                    .isInstanceOf(ImportException.class)
                    .hasMessageEndingWith(":3: column \"a_score\": found \"1e99\", which is no finite number; "
                            + "leave the field empty for null, or say --null 1e99");
            try (Snapshot snapshot = table.snapshot()) {
                assertThat(snapshot.datasets()).isEmpty();
            }
        }
    }

    @Test
    void modelsOfAPatternComeAllOrNotAtAll() {
        write("labels.csv", "id,truth\n1,cat\n2,dog\n");
        write("runs/lr1/pred.csv", "id,pred\n1,cat\n2,dog\n");
        write("runs/lr2/pred.csv", "id,pred\n1,dog\n2,dog\n");
        write("runs/lr1/config.json", "{\"lr\": 0.1, \"net\": {\"depth\": 18}}");
        try (Parallax parallax = store("models");
                Session session = parallax.session()) {
            parallax.importLabels(folder.resolve("labels.csv"), HOW, ImportProgress.NONE);
            session.run(new Source(
                    "s",
                    "import models from \"runs/{name}/pred.csv\" "
                            + "(attributes: \"runs/{name}/config.json\", attributes: \"split=test\")"));
            try (Snapshot snapshot = parallax.snapshot()) {
                Dataset dataset = snapshot.dataset("main");
                assertThat(dataset.models()).extracting(model -> model.name()).containsExactly("lr1", "lr2");
                assertThat(dataset.model("lr1", 0).attributes())
                        .containsEntry("lr", 0.1)
                        .containsEntry("net.depth", 18L)
                        .containsEntry("split", "test");
                assertThat(dataset.model("lr2", 0).attributes()).hasSize(1);
                assertThat(snapshot.generation()).isEqualTo(2);
            }
            write("runs/lr2/pred.csv", "id,pred\n1,dog\n1,cat\n");
            assertThatThrownBy(() ->
                            parallax.importModels(folder.resolve("runs/{name}/pred.csv"), HOW, ImportProgress.NONE))
                    .isInstanceOf(ImportException.class);
            try (Snapshot snapshot = parallax.snapshot()) {
                assertThat(snapshot.dataset("main").versions("lr1")).hasSize(1);
            }
        }
    }

    @Test
    void aStatementReadsNoFileOutsideItsFolders() throws IOException {
        write("labels.csv", "id,truth\n1,cat\n");
        Path inside = Files.createDirectories(folder.resolve("inside/runs/a")).getParent();
        write("outside.csv", "id,pred\n1,cat\n");
        Files.createSymbolicLink(inside.resolve("a/pred.csv"), folder.resolve("outside.csv"));
        EngineOptions options =
                EngineOptions.defaults().withCreate(true).withImportRoots(List.of(folder.resolve("inside")));
        try (Parallax parallax = Parallax.open(folder.resolve("closed"), options);
                Session session = parallax.session()) {
            parallax.importLabels(folder.resolve("labels.csv"), HOW, ImportProgress.NONE);
            assertThatThrownBy(() -> session.run(new Source("s", "import models from \"runs/{name}/pred.csv\"")))
                    .hasMessageEndingWith(
                            "a/pred.csv: the file is outside of the folders that may be read; copy it there");
            assertThatThrownBy(() -> session.run(new Source("s", "import models from \"../runs/{name}/pred.csv\"")))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("there is no file \"../runs/{name}/pred.csv\" below ");
            assertThatThrownBy(() -> session.run(new Source("s", "import table from \"../labels.csv\"")))
                    .hasMessageContaining("there is no file \"../labels.csv\" below ");
        }
    }

    @Test
    void columnsAreJoinedToTheLabelsOnAKey() {
        write("labels.csv", "id,truth,camera,size\n3,cat,n,1.5\n1,dog,s,\n,cat,n,2.5\n2,dog,,3\n");
        write("a.csv", "id,pred\n1,cat\n2,dog\n3,cat\n");
        write(
                "cameras.csv",
                "camera,lens,wet,since,zoom\ns,wide,true,2026-01-31,3\nn,tele,,2025-12-01,\nx,,false,,1\n");
        try (Parallax parallax = store("columns")) {
            parallax.importLabels(folder.resolve("labels.csv"), HOW, ImportProgress.NONE);
            parallax.importModel("a", folder.resolve("a.csv"), HOW, ImportProgress.NONE);
            ImportSummary summary = parallax.importColumns(
                    folder.resolve("cameras.csv"), HOW.with("on", "camera"), ImportProgress.NONE);
            assertThat(List.of(
                            summary.subject(), summary.rows(), summary.matched(), summary.unknown(), summary.missing()))
                    .containsExactly("columns", 3L, 2L, 1L, 1L);
            assertThat(answer(parallax, "show row.id, row.truth, row.size, row.lens, row.wet, row.since, row.zoom"))
                    .containsExactly(
                            "[3, cat, 1.5, tele, null, 2025-12-01, null]",
                            "[1, dog, null, wide, true, 2026-01-31, 3]",
                            "[null, cat, 2.5, tele, null, 2025-12-01, null]",
                            "[2, dog, 3.0, null, null, null, null]");
            assertThat(answer(parallax, "base.correct show row.id")).containsExactly("[3]", "[2]");
            try (Snapshot snapshot = parallax.snapshot()) {
                assertThat(snapshot.dataset("main").labels().version()).isEqualTo(2);
                assertThat(snapshot.dataset("main").labels(1).columns()).hasSize(3);
            }
        }
    }

    @Test
    void optionsOfStatementsAreNamesExpressionsAndParameters() {
        write("labels.csv", "path,y,size\nx/1.png,cat,-1\nx/2.png,dog,999\nx/3.png,dog,NA\n");
        write("names.csv", "id,label\n1,0\n2,1\n");
        try (Parallax parallax = store("options");
                Session session = parallax.session()) {
            session.set("missing", List.of("NA", "n/a"));
            session.run(
                    new Source(
                            "s",
                            "import labels from \"labels.csv\" (id: stem(path), truth: y, null: -1, null: 999, null: $missing)"));
            assertThat(answer(parallax, "show row.id, row.truth, row.size"))
                    .containsExactly("[1, cat, null]", "[2, dog, null]", "[3, dog, null]");
            session.run(
                    new Source("s", "import model m from \"labels.csv\" (id: `stem(path)`, guess: y, dedupe: first)"));
            assertThat(answer(parallax, "show row.id, base.guess")).containsExactly("[1, cat]", "[2, dog]", "[3, dog]");
            assertThatThrownBy(() -> session.run(new Source("s", "import model m from \"labels.csv\" (id: stem(pth))")))
                    .hasMessageContaining("labels.csv: id:1:6: unknown column `pth`")
                    .hasMessageEndingWith("did you mean `path`? there are path, y, size");
            assertThatThrownBy(() -> session.run(new Source("s", "import model m from \"labels.csv\" (id: $nothing)")))
                    .hasMessageContaining("there is no parameter `$nothing`");
            assertThatThrownBy(
                            () -> session.run(new Source("s", "import model m from \"labels.csv\" (guess: y, on: y)")))
                    .hasMessage("--on is said of a model; it belongs to the import of columns");
        }
    }

    @Test
    void columnsThatDoNotFitAreRefused() {
        write("labels.csv", "id,truth,camera,size\n1,cat,n,7\n2,dog,s,8\n");
        write("sizes.csv", "size,price\n8,2.5\n9,1\n");
        try (Parallax parallax = store("misfits")) {
            String file = folder + "/";
            assertThatThrownBy(() -> columns(parallax, "sizes.csv", HOW.with("on", "size")))
                    .hasMessage(file + "sizes.csv: there is no dataset \"main\"; import its labels first");
            parallax.importLabels(folder.resolve("labels.csv"), HOW, ImportProgress.NONE);
            assertThat(columns(parallax, "sizes.csv", HOW.with("on", "size")).matched())
                    .isEqualTo(1);
            assertThatThrownBy(() -> columns(parallax, "sizes.csv", HOW.with("on", "size")))
                    .hasMessage(file
                            + "sizes.csv: column \"price\": the labels of the dataset \"main\" have a column of this "
                            + "name; rename it, or say --replace to put it in the place of that one");
            columns(parallax, "sizes.csv", HOW.with("on", "size").with("replace", true));
            assertThat(answer(parallax, "show row.id, row.price")).containsExactly("[1, null]", "[2, 2.5]");
            write("twice.csv", "camera,x\nn,1\ns,2\nn,3\n");
            assertThatThrownBy(() -> columns(parallax, "twice.csv", HOW.with("on", "camera")))
                    .hasMessage(file + "twice.csv:4: column \"camera\": found \"n\" again, first in line 2; "
                            + "keep one of the two, or say which with --dedupe first or last");
            write("none.csv", "camera,y\np,1\nq,2\nr,3\nt,4\n");
            assertThatThrownBy(() -> columns(parallax, "none.csv", HOW.with("on", "camera")))
                    .hasMessage(file
                            + "none.csv: column \"camera\": none of its values is one of the labels' camera: the file "
                            + "has \"p\", \"q\", \"r\", the labels have \"n\", \"s\"; "
                            + "name the labels' column with --on and the file's with --id");
            assertThatThrownBy(() ->
                            columns(parallax, "none.csv", HOW.with("on", "lens").with("id", "camera")))
                    .hasMessage(file + "none.csv: the labels of the dataset \"main\" have no column \"lens\"; "
                            + "correct --on (they have: truth, camera, size, price)");
            assertThatThrownBy(() -> columns(
                            parallax, "none.csv", HOW.with("on", "price").with("id", "camera")))
                    .hasMessage(file + "none.csv: the labels' column \"price\" is no text, and so no key; "
                            + "name a column of text or whole numbers with --on");
            write("key.csv", "camera\nn\n");
            assertThatThrownBy(() -> columns(parallax, "key.csv", HOW.with("on", "camera")))
                    .hasMessage(
                            file
                                    + "key.csv: there is no column beside the key (columns: camera); import a file that has more");
        }
    }

    private ImportSummary columns(Parallax parallax, String name, ImportOptions how) {
        return parallax.importColumns(folder.resolve(name), how, ImportProgress.NONE);
    }

    private static List<String> answer(Parallax parallax, String query) {
        List<String> rows = new ArrayList<>();
        try (Session session = parallax.session()) {
            Result result = session.query(query);
            result.rows().forEach(row -> {
                List<Object> values = new ArrayList<>();
                for (int c = 0; c < result.columns().size(); c++) {
                    values.add(row.get(c));
                }
                rows.add(values.toString());
            });
        }
        return rows;
    }

    private Parallax store(String name) {
        return Parallax.open(
                folder.resolve(name), EngineOptions.defaults().withCreate(true).withImportRoots(List.of(folder)));
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.parallax.spec.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import dev.parallax.parquet.ParquetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported and imported again is the same; what DuckDB wrote as Parquet is as it wrote it as CSV. */
class RoundTripTest {
    private static final Path PETS =
            Path.of(System.getProperty("parallax.root", "..")).resolve("spec/data/pets");
    private static final String ROWS =
            "compare m; show row.id, row.truth, row.weather, row.size, row.weight, row.night,"
                    + " row.taken, base.guess, base.score, base.score[\"cat\"] as cat, base.score[\"dog\"] as dog";

    @TempDir
    Path folder;

    private Parallax store(String name) {
        return Parallax.open(
                folder.resolve(name),
                EngineOptions.defaults()
                        .withExportRoots(List.of(folder))
                        .withFormats(List.of(new ParquetFormat()))
                        .withCreate(true));
    }

    private static List<List<@Nullable Object>> rows(Parallax parallax, String text) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Session session = parallax.session()) {
            session.compare("m");
            Result result = session.query(text);
            for (Row row : result.rows()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int c = 0; c < result.columns().size(); c++) {
                    values.add(row.get(c));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "jsonl", "parquet", "csv.gz", "jsonl.gz"})
    void exportedLabelsAndScoresImportAsTheSameRows(String ending) {
        String shown = ROWS.substring(ROWS.indexOf("show"));
        List<List<@Nullable Object>> before;
        try (Parallax parallax = store("first")) {
            ImportOptions scored = ImportOptions.defaults().with("scores", "p_{class}");
            parallax.importLabels(PETS.resolve("labels.csv"), ImportOptions.defaults(), ImportProgress.NONE);
            parallax.importModel("m", PETS.resolve("old.csv"), scored, ImportProgress.NONE);
            before = rows(parallax, shown);
            rows(
                    parallax,
                    "show row.id as id, row.truth as truth, row.weather as weather, row.size as size,"
                            + " row.weight as weight, row.night as night, row.taken as taken export \"labels." + ending
                            + "\"");
            rows(
                    parallax,
                    "base.present show row.id as id, base.guess as guess, base.score as score,"
                            + " base.score[\"cat\"] as p_cat, base.score[\"dog\"] as p_dog, base.score[\"owl\"] as p_owl"
                            + " export \"m." + ending + "\"");
        }
        try (Parallax parallax = store("second")) {
            parallax.importLabels(folder.resolve("labels." + ending), ImportOptions.defaults(), ImportProgress.NONE);
            parallax.importModel("m", folder.resolve("m." + ending), ImportOptions.defaults(), ImportProgress.NONE);
            assertThat(rows(parallax, shown)).isEqualTo(before);
        }
    }

    @Test
    void nestedScoresOfParquetAreThoseOfWideCsv() throws Exception {
        Path labels = folder.resolve("labels.parquet");
        Path list = folder.resolve("list.parquet");
        Path map = folder.resolve("map.parquet");
        Path wide = folder.resolve("wide.csv");
        Path names = Files.writeString(folder.resolve("names.txt"), "cat\ndog\nowl\n");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table t as select 'i' || i id, ['cat', 'dog', 'owl'][1 + i % 3] truth,"
                    + " (hash(i) % 1000 / 1000)::float a, (hash(i + 7) % 1000 / 1000)::float b,"
                    + " (hash(i + 9) % 1000 / 1000)::float c from range(5000) r(i)");
            copy(statement, "select id, truth from t", labels, "compression zstd");
            copy(statement, "select id, [a, b, c] scores from t", list, "compression snappy");
            copy(statement, "select id, map {'cat': a, 'dog': b, 'owl': c} scores from t", map, "compression zstd");
            statement.execute("copy (select id, a p_cat, b p_dog, c p_owl from t) to '" + wide + "'");
        }
        List<List<List<@Nullable Object>>> answers = new ArrayList<>();
        for (Path file : List.of(wide, map, list)) {
            try (Parallax parallax = store(file.getFileName() + "-store")) {
                parallax.importLabels(labels, ImportOptions.defaults(), ImportProgress.NONE);
                ImportOptions how = file.equals(list)
                        ? ImportOptions.defaults().with("classes", names.toString())
                        : ImportOptions.defaults();
                parallax.importModel("m", file, how, ImportProgress.NONE);
                answers.add(
                        rows(
                                parallax,
                                "show row.id, row.truth, base.guess, base.score, base.score[\"cat\"], base.score[\"owl\"], base.rank"));
            }
        }
        assertThat(answers.get(0)).hasSize(5000);
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
    }

    private static void copy(Statement statement, String query, Path file, String options) throws Exception {
        statement.execute("copy (" + query + ") to '" + file + "' (format parquet, " + options + ")");
    }

    @Test
    void aResultLargerThanABatchIsStreamedInOrder() throws IOException {
        StringBuilder csv = new StringBuilder("id,truth,x\n");
        for (int i = 0; i < 200_000; i++) {
            csv.append(i).append(i % 2 == 0 ? ",a," : ",b,").append(i * 0.25).append('\n');
        }
        Path labels = Files.writeString(folder.resolve("many.csv"), csv);
        try (Parallax parallax = store("many");
                Session session = parallax.session()) {
            parallax.importLabels(labels, ImportOptions.defaults(), ImportProgress.NONE);
            session.refresh();
            session.query("show row.id as id, row.truth as truth, row.x as x export \"again.csv\"");
        }
        assertThat(Files.mismatch(labels, folder.resolve("again.csv"))).isEqualTo(-1);
    }
}

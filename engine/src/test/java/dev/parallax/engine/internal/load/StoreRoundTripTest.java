package dev.parallax.engine.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.ImportException;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.ImportSummary;
import dev.parallax.engine.Parallax;
import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Labels;
import dev.parallax.storage.Model;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.Store;
import dev.parallax.storage.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are imported into a store are read back from it as they were. */
class StoreRoundTripTest {
    private static final ImportOptions HOW = ImportOptions.defaults();
    private static final List<String> LABELS = List.of("id", "truth", "text", "integer", "decimal", "boolean", "date");
    private static final List<String> CLASSES = List.of("a", "b", "c");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void randomTablesComeBack(Written format) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            List<List<Object>> labels = labels(random, 1 + random.nextInt(400));
            List<List<Object>> model = model(random, labels.size());
            boolean packed = random.nextBoolean();
            try (Store store = store("random-" + round)) {
                load(store).labels(format.write(folder, packed, LABELS, labels), HOW);
                Path file = format.write(folder, packed, List.of("id", "guess", "p_a", "p_b", "p_c", "x"), model);
                ImportOptions how = HOW.with("scores", "p_{class}");
                ImportSummary summary = load(store).model("m", file, how);
                assertThat(summary.subject()).isEqualTo("m@1");
                assertThat(summary.matched() + summary.unknown()).isEqualTo(model.size());
                try (Snapshot snapshot = store.snapshot()) {
                    Dataset dataset = snapshot.datasets().get(0);
                    assertLabels("seed " + seed, dataset, labels);
                    assertModel("seed " + seed, dataset, model);
                }
            }
        }
    }

    @Test
    void aRefusedFileLeavesTheStoreAsItWas() throws IOException {
        try (Store store = store("refused")) {
            labels(store, "id,truth\n1,cat\n2,dog\n", HOW);
            assertThatThrownBy(() -> labels(store, "id,truth\n3,cat\n4,dog\n3,cat\n", HOW))
                    .isInstanceOf(ImportException.class)
                    .hasMessage(folder.resolve("a.csv")
                            + ":4: column \"id\": found \"3\" again, first in line 2; keep one of the two, or say which with"
                            + " --dedupe first or last");
            assertThatThrownBy(() -> model(store, "id,guess,score\n1,cat,0.5\n2,dog,nan\n", HOW))
                    .isInstanceOf(ImportException.class);
            try (Snapshot snapshot = store.snapshot()) {
                Dataset dataset = snapshot.datasets().get(0);
                assertThat(dataset.size()).isEqualTo(2);
                assertThat(dataset.labels().version()).isEqualTo(1);
                assertThat(dataset.models()).isEmpty();
            }
        }
    }

    @Test
    void aDryRunCountsAndWritesNothing() throws IOException {
        try (Store store = store("dry")) {
            String rows = "id,truth\n1,cat\n2,dog\n3,owl\n";
            assertThat(labels(store, rows, HOW.with("dry", true)).classes()).isEqualTo(3);
            assertThat(labels(store, rows, HOW).classes()).isEqualTo(3);
            ImportSummary summary = model(store, "id,pred\n3,cat\n2,owl\n9,dog\n", HOW.with("dry", true));
            assertThat(summary.classes()).isEqualTo(3);
            assertThat(List.of(summary.rows(), summary.matched(), summary.missing(), summary.unknown()))
                    .containsExactly(3L, 2L, 1L, 1L);
            assertThat(summary.sample()).containsExactly(List.of("3", "cat"), List.of("2", "owl"), List.of("9", "dog"));
            try (Snapshot snapshot = store.snapshot()) {
                assertThat(snapshot.datasets().get(0).models()).isEmpty();
                assertThat(snapshot.datasets().get(0).size()).isEqualTo(3);
            }
        }
    }

    @Test
    void aFirstImportThatIsDryOrRefusedLeavesNoStore() throws IOException {
        EngineOptions create = EngineOptions.defaults().withCreate(true);
        Path place = folder.resolve("first");
        Path file = Files.writeString(folder.resolve("first.csv"), "id,truth\n1,cat\n");
        try (Parallax parallax = Parallax.open(place, create)) {
            parallax.importLabels(file, HOW.with("dry", true), ImportProgress.NONE);
        }
        assertThat(place).doesNotExist();
        try (Parallax parallax = Parallax.open(place, create)) {
            assertThatThrownBy(() -> parallax.importLabels(folder.resolve("none.csv"), HOW, ImportProgress.NONE))
                    .isInstanceOf(ImportException.class);
        }
        assertThat(place).doesNotExist();
        try (Parallax parallax = Parallax.open(place, create)) {
            parallax.importLabels(file, HOW, ImportProgress.NONE);
        }
        assertThat(place.resolve("STORE")).exists();
    }

    @Test
    void appendedRowsFitTheColumnsThatThereAre() throws IOException {
        try (Store store = store("append")) {
            labels(store, "id,truth,size\n1,cat,3\n2,dog,4\n", HOW);
            ImportOptions append = HOW.with("append", true);
            labels(store, "id,size,truth\n3,5,cat\n", append);
            String place = folder.resolve("a.csv").toString();
            assertThatThrownBy(() -> labels(store, "id,truth,size\n4,cat,big\n", append))
                    .hasMessage(place + ":2: column \"size\": found \"big\", not a whole number; "
                            + "correct it, or import all labels again without --append");
            assertThatThrownBy(() -> labels(store, "id,truth,weight\n4,cat,7\n", append))
                    .hasMessage(place + ": column \"weight\": the labels of the dataset \"main\" have no such column; "
                            + "remove it, or import all labels again without --append (they have: truth, size)");
            assertThatThrownBy(() -> labels(store, "id,truth\n5,cat\n2,dog\n", append))
                    .hasMessage(place + ":3: column \"id\": found \"2\", which the labels of the dataset \"main\" have "
                            + "already; append only new rows");
            try (Snapshot snapshot = store.snapshot()) {
                Labels labels = snapshot.datasets().get(0).labels();
                assertThat(labels.rows()).isEqualTo(3);
                assertThat(longs(labels.column("size"), 3)).containsExactly(3, 4, 5);
            }
        }
    }

    @Test
    void labelsAgainAreTheNextVersionAndModelsStay() throws IOException {
        try (Store store = store("again")) {
            labels(store, "id,truth\n1,cat\n2,dog\n", HOW);
            model(store, "id,guess\n2,cat\n1,Cat\n", HOW);
            labels(store, "id,truth\n2,dog\n3,owl\n", HOW);
            ImportSummary second = model(store, "id,guess\n3,owl\n", HOW);
            assertThat(second.subject()).isEqualTo("m@2");
            try (Snapshot snapshot = store.snapshot()) {
                Dataset dataset = snapshot.datasets().get(0);
                assertThat(dataset.labels().version()).isEqualTo(2);
                assertThat(dataset.versions("m")).hasSize(2);
                assertThat(dataset.size()).isEqualTo(3);
            }
        }
    }

    @Test
    void aQuantityHasGuessesThatAreQuantities() throws IOException {
        try (Store store = store("quantity")) {
            labels(store, "id,target\n1,0.5\n2,7\n", HOW.with("types", "truth=decimal"));
            model(store, "id,prediction\n2,6.5\n1,0.25\n", HOW);
            try (Snapshot snapshot = store.snapshot()) {
                double[] guesses = new double[2];
                snapshot.datasets().get(0).model("m", 0).column("guess").doubles(0, 2, guesses);
                assertThat(guesses).containsExactly(0.25, 6.5);
            }
        }
    }

    @Test
    void newClassesAreNamed() throws IOException {
        try (Store store = store("classes")) {
            labels(store, "id,truth\n1,cat\n2,dog\n", HOW);
            assertThat(model(store, "id,guess\n1,Cat\n2,dog\n", HOW).notes())
                    .containsExactly("1 class is new to the dataset: \"Cat\"");
        }
    }

    private ImportSummary labels(Store store, String text, ImportOptions how) throws IOException {
        return load(store).labels(Files.writeString(folder.resolve("a.csv"), text), how);
    }

    private ImportSummary model(Store store, String text, ImportOptions how) throws IOException {
        return load(store).model("m", Files.writeString(folder.resolve("a.csv"), text), how);
    }

    private static Import load(Store store) {
        return new Import(store, List.of(), ImportProgress.NONE, task -> {});
    }

    private Store store(String name) {
        return Store.openOrCreate(
                folder.resolve(name + System.nanoTime()),
                StoreOptions.DEFAULT.withSync(false).withKeyMap(false));
    }

    private static List<List<Object>> labels(Random random, int rows) {
        List<List<Object>> table = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Object> row = new ArrayList<>(Arrays.asList(
                    "i" + r,
                    CLASSES.get(random.nextInt(3)),
                    "t\"\n,;" + random.nextInt(5),
                    random.nextLong() >> random.nextInt(64),
                    random.nextGaussian(),
                    random.nextBoolean(),
                    LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000)));
            for (int c = 1; c < row.size(); c++) {
                row.set(
                        c,
                        random.nextInt(5) == 0 || Long.valueOf(Long.MIN_VALUE).equals(row.get(c)) ? null : row.get(c));
            }
            table.add(row);
        }
        Collections.shuffle(table, random);
        return table;
    }

    private static List<List<Object>> model(Random random, int rows) {
        List<List<Object>> table = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            if (random.nextInt(10) > 0) {
                table.add(Arrays.asList(
                        "i" + r,
                        CLASSES.get(random.nextInt(3)),
                        random.nextDouble(),
                        random.nextDouble(),
                        random.nextInt(9) == 0 ? null : random.nextDouble(),
                        (long) random.nextInt()));
            }
        }
        table.add(Arrays.asList("stranger", "a", 1.0, 0.0, 0.0, 7L));
        if (random.nextBoolean()) {
            Collections.shuffle(table, random);
        }
        return table;
    }

    private static void assertLabels(String seed, Dataset dataset, List<List<Object>> rows) {
        Labels labels = dataset.labels();
        assertThat(labels.rows()).isEqualTo(rows.size());
        for (int r = 0; r < rows.size(); r++) {
            int ordinal = dataset.keys().ordinal((String) rows.get(r).get(0));
            for (int c = 1; c < LABELS.size(); c++) {
                Column column = labels.column(LABELS.get(c));
                Object expected = ImporterContractTest.stored(rows.get(r).get(c));
                if (column.type() == ColumnType.TEXT || c == 1) {
                    assertThat(text(column, ordinal)).as(seed).isEqualTo(expected);
                } else if (column.type() == ColumnType.DECIMAL) {
                    assertThat(decimal(column, ordinal)).as(seed).isEqualTo(expected);
                } else {
                    assertThat(longAt(column, ordinal)).as(seed).isEqualTo(expected);
                }
            }
        }
    }

    private static void assertModel(String seed, Dataset dataset, List<List<Object>> rows) {
        Model model = dataset.model("m", 0);
        assertThat(model.rows()).isEqualTo(rows.size());
        for (List<Object> row : rows) {
            int ordinal = dataset.keys().ordinal((String) row.get(0));
            assertThat(model.presence().contains(ordinal)).as(seed).isTrue();
            assertThat(text(model.column("guess"), ordinal)).as(seed).isEqualTo(row.get(1));
            assertThat(longAt(model.column("x"), ordinal)).as(seed).isEqualTo(row.get(5));
            Map<String, Object> scores = Map.of("a", row.get(2), "b", row.get(3));
            for (String name : CLASSES) {
                float[] score = new float[1];
                int plane = model.scores().plane(dataset.classes().code(name));
                model.scores().floats(plane, ordinal, 1, score);
                Object expected = name.equals("c") ? row.get(4) : scores.get(name);
                assertThat(Float.isNaN(score[0]) ? null : score[0])
                        .as(seed)
                        .isEqualTo(expected == null ? null : ((Double) expected).floatValue());
            }
        }
    }

    private static Object text(Column column, int ordinal) {
        int[] code = new int[1];
        column.codes(ordinal, 1, code);
        return code[0] < 0 ? null : column.dictionary().text(code[0]);
    }

    private static Object decimal(Column column, int ordinal) {
        double[] value = new double[1];
        column.doubles(ordinal, 1, value);
        return Double.isNaN(value[0]) ? null : value[0];
    }

    private static Object longAt(Column column, int ordinal) {
        long value = longs(column, ordinal + 1)[ordinal];
        return value == Long.MIN_VALUE ? null : value;
    }

    private static long[] longs(Column column, int count) {
        long[] values = new long[count];
        column.longs(0, count, values);
        return values;
    }
}

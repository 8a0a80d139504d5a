package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to labels, a model in another order, and an append. */
final class FirstRowsTest {
    private static final StoreOptions FAST = StoreOptions.DEFAULT.withSync(false);

    @TempDir
    Path folder;

    @Test
    void labelsAndAModelAreReadBackByOrdinal() {
        try (Store store = Store.openOrCreate(folder, FAST)) {
            write(store);
            try (Snapshot snapshot = store.snapshot()) {
                Dataset dataset = snapshot.dataset("main");
                assertThat(snapshot.generation()).isEqualTo(1);
                assertThat(dataset.size()).isEqualTo(4);
                int[] codes = new int[4];
                dataset.labels().column("truth").codes(0, 4, codes);
                assertThat(codes).containsExactly(0, 1, 0, -1);
                Model model = dataset.model("a", 0);
                model.column("guess").codes(0, 4, codes);
                assertThat(codes).containsExactly(1, -1, 0, 2);
                assertThat(dataset.classes().text(2)).isEqualTo("bird");
                assertThat(dataset.keys().id(3)).isEqualTo("z");
                assertThat(dataset.keys().ordinal("y")).isEqualTo(1);
                assertThat(dataset.keys().ordinal("nope")).isEqualTo(-1);
                double[] scores = new double[4];
                model.column("score").doubles(0, 4, scores);
                assertThat(scores).containsExactly(0.5, Double.NaN, 0.25, 0.75);
                float[] plane = new float[4];
                model.scores().floats(model.scores().plane(2), 0, 4, plane);
                assertThat(plane).containsExactly(0.2f, Float.NaN, 0.3f, 0.4f);
                assertThat(model.presence().toArray()).containsExactly(0, 2, 3);
                assertThat(model.attributes()).containsExactly(Map.entry("epochs", 3L));
                assertThat(dataset.labels().presence().toArray()).containsExactly(0, 1, 2);
                assertThat(dataset.labels().column("truth").index().rows(0).toArray())
                        .containsExactly(0, 2);
            }
            assertThat(store.verify(progress -> {}).damages()).isEmpty();
        }
    }

    static void write(Store store) {
        try (StoreWriter writer = store.write()) {
            RowsWriter labels =
                    writer.labels("main", List.of(new ColumnSpec("truth", ColumnType.CLASS)), List.of(), false);
            row(labels, "x", "cat", 2);
            row(labels, "y", "dog", 3);
            row(labels, "", "cat", 4);
            labels.finish();
            RowsWriter model = writer.model(
                    "main",
                    "a",
                    List.of(new ColumnSpec("guess", ColumnType.CLASS), new ColumnSpec("score", ColumnType.SCORE)),
                    List.of("cat", "bird"),
                    Map.of("epochs", 3L));
            model.id("z");
            model.text(0, "bird");
            model.decimal(1, 0.75);
            model.scores(new float[] {0.6f, 0.4f});
            model.endRow(2);
            model.id("x");
            model.text(0, "dog");
            model.decimal(1, 0.5);
            model.scores(new float[] {0.8f, 0.2f});
            model.endRow(3);
            model.id("");
            model.text(0, "cat");
            model.decimal(1, 0.25);
            model.scores(new float[] {0.7f, 0.3f});
            model.endRow(4);
            WrittenRows rows = model.finish();
            assertThat(rows).isEqualTo(new WrittenRows(3, 2, 1, 0, 1, List.of("z"), List.of("y")));
            writer.commit();
        }
    }

    private static void row(RowsWriter rows, String id, String truth, long line) {
        rows.id(id);
        rows.text(0, truth);
        rows.endRow(line);
    }

    @Test
    void duplicatesNameBothLines() {
        try (Store store = Store.openOrCreate(folder, FAST);
                StoreWriter writer = store.write()) {
            RowsWriter labels =
                    writer.labels("main", List.of(new ColumnSpec("truth", ColumnType.CLASS)), List.of(), false);
            row(labels, "x", "cat", 2);
            row(labels, "y", "cat", 5);
            row(labels, "x", "dog", 9);
            assertThatThrownBy(labels::finish).isInstanceOfSatisfying(DuplicateKeyException.class, duplicate -> {
                assertThat(duplicate.id()).isEqualTo("x");
                assertThat(duplicate.firstLine()).isEqualTo(2);
                assertThat(duplicate.secondLine()).isEqualTo(9);
            });
        }
        assertThat(folder.resolve("columns")).isEmptyDirectory();
    }
}

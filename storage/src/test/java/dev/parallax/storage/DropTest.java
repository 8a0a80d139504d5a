package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;

/** What is dropped is gone with its space, what is left stays as it was, and no version number comes twice. */
final class DropTest {
    private static final StoreOptions FAST = StoreOptions.DEFAULT.withSync(false);
    private static final int ROWS = 40;

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void fill() {
        store = Store.openOrCreate(folder, FAST);
        change(writer -> SmallStore.labels(writer, 0, ROWS));
        change(writer -> SmallStore.model(writer, "a", ROWS));
        change(writer -> SmallStore.model(writer, "b", ROWS));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void change(Consumer<StoreWriter> what) {
        try (StoreWriter writer = store.write()) {
            what.accept(writer);
            writer.commit();
        }
    }

    private List<Integer> versions(String model) {
        try (Snapshot snapshot = store.snapshot()) {
            return snapshot.dataset("main").versions(model).stream()
                    .map(Model::version)
                    .toList();
        }
    }

    private String text() {
        try (Snapshot snapshot = store.snapshot()) {
            return StoreText.of(snapshot);
        }
    }

    private long bytesOfColumns() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("columns"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void theSpaceOfAVersionComesBackAtOnce() throws IOException {
        long before = bytesOfColumns();
        change(writer -> SmallStore.model(writer, "a", ROWS));
        long bytes;
        try (Snapshot snapshot = store.snapshot()) {
            bytes = snapshot.dataset("main").model("a", 2).bytes();
        }
        assertThat(bytesOfColumns()).isEqualTo(before + bytes);
        change(writer -> writer.dropModel("main", "a", 2));
        assertThat(bytesOfColumns()).isEqualTo(before);
        try (Snapshot snapshot = store.snapshot()) {
            assertThat(snapshot.dataset("main").bytes()).isEqualTo(before);
        }
        change(writer -> writer.dropDataset("main"));
        assertThat(bytesOfColumns()).isZero();
    }

    @Test
    void aDatasetOfTheSameNameIsAnother() {
        long since;
        try (Snapshot snapshot = store.snapshot()) {
            since = snapshot.dataset("main").since();
        }
        assertThat(since).isEqualTo(1);
        change(writer -> writer.dropDataset("main"));
        change(writer -> SmallStore.labels(writer, 0, 3));
        try (Snapshot snapshot = store.snapshot()) {
            assertThat(snapshot.dataset("main").since()).isEqualTo(snapshot.generation());
        }
    }

    @Test
    void whatIsLeftStaysAsItWas() {
        String before = text();
        change(writer -> SmallStore.model(writer, "c", ROWS));
        change(writer -> writer.dropModel("main", "c", 0));
        assertThat(text()).isEqualTo(before);
        assertThat(store.verify(progress -> {}).damages()).isEmpty();
    }

    @Test
    void noVersionNumberIsGivenTwice() {
        change(writer -> SmallStore.model(writer, "a", 5));
        change(writer -> writer.dropModel("main", "a", 2));
        assertThat(versions("a")).containsExactly(1);
        change(writer -> SmallStore.model(writer, "a", 6));
        assertThat(versions("a")).containsExactly(1, 3);
        change(writer -> writer.dropModel("main", "a", 0));
        assertThat(versions("a")).isEmpty();
        change(writer -> SmallStore.model(writer, "a", 7));
        assertThat(versions("a")).containsExactly(4);
        try (Snapshot snapshot = store.snapshot()) {
            assertThat(snapshot.dataset("main").models())
                    .extracting(Model::name)
                    .containsExactly("b", "a");
        }
    }

    @Test
    void theNewestVersionIsTheLargestThatIsLeft() {
        change(writer -> SmallStore.model(writer, "a", 5));
        change(writer -> SmallStore.labels(writer, ROWS, ROWS + 3));
        change(writer -> {
            writer.dropModel("main", "a", 2);
            writer.dropLabels("main", 2);
        });
        try (Snapshot snapshot = store.snapshot()) {
            assertThat(snapshot.dataset("main").model("a", 0).version()).isEqualTo(1);
            assertThat(snapshot.dataset("main").labels().version()).isEqualTo(1);
            assertThat(snapshot.dataset("main").labels().rows()).isEqualTo(ROWS);
        }
        change(writer -> SmallStore.labels(writer, ROWS, ROWS + 3));
        try (Snapshot snapshot = store.snapshot()) {
            assertThat(snapshot.dataset("main").labels().version()).isEqualTo(3);
        }
    }

    @Test
    void appendedLabelsKeepTheSegmentsTheyShare() {
        change(writer -> SmallStore.labels(writer, ROWS, ROWS + 5));
        change(writer -> writer.dropLabels("main", 1));
        try (Snapshot snapshot = store.snapshot()) {
            assertThat(snapshot.dataset("main").labels().rows()).isEqualTo(ROWS + 5);
            assertThat(snapshot.dataset("main").labels().source()).isEqualTo("rows0.csv, rows40.csv");
            assertThat(snapshot.dataset("main").model("a", 0).source()).isNull();
            assertThat(snapshot.dataset("main").labelVersions())
                    .extracting(Labels::version)
                    .containsExactly(2);
        }
        assertThat(store.verify(progress -> {}).damages()).isEmpty();
    }

    @Test
    void readersGoOnWithWhatWasDropped() {
        try (Snapshot before = store.snapshot()) {
            String text = StoreText.of(before);
            change(writer -> writer.dropDataset("main"));
            assertThat(StoreText.of(before)).isEqualTo(text);
        }
        assertThat(text()).isEmpty();
    }

    @Test
    void aDropWithoutACommitIsNone() {
        String before = text();
        try (StoreWriter writer = store.write()) {
            writer.dropDataset("main");
        }
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void tagsOutliveLabelVersionsAndAreReplacedAndDropped() {
        RoaringBitmap rows = new RoaringBitmap();
        new Random(7).ints(20, 0, ROWS).forEach(rows::add);
        change(writer -> writer.tag("main", "suspect", rows, "base.wrong", "use main@1"));
        change(writer -> SmallStore.labels(writer, ROWS, ROWS + 5));
        try (Snapshot snapshot = store.snapshot()) {
            Tag tag = snapshot.dataset("main").tag("suspect");
            assertThat(tag.ordinals().toArray()).isEqualTo(rows.toArray());
            assertThat(tag.rows()).isEqualTo(rows.getCardinality());
            assertThat(tag.query()).isEqualTo("base.wrong");
            assertThat(tag.origin()).isEqualTo("use main@1");
            assertThat(tag.bytes()).isPositive();
        }
        change(writer -> writer.tag("main", "suspect", new RoaringBitmap(), "false", "use main@2"));
        try (Snapshot snapshot = store.snapshot()) {
            assertThat(snapshot.dataset("main").tags()).hasSize(1);
            assertThat(snapshot.dataset("main").tag("suspect").ordinals().toArray())
                    .isEmpty();
        }
        change(writer -> writer.dropTag("main", "suspect"));
        try (Snapshot snapshot = store.snapshot()) {
            assertThat(snapshot.dataset("main").tags()).isEmpty();
        }
    }

    @Test
    void anOlderVersionOfTheLabelsIsSeenThroughTheDataset() {
        change(writer -> SmallStore.labels(writer, ROWS, ROWS + 5));
        try (Snapshot snapshot = store.snapshot()) {
            Dataset older = snapshot.dataset("main").withLabels(1);
            assertThat(older.labels().rows()).isEqualTo(ROWS);
            assertThat(older.size()).isEqualTo(snapshot.dataset("main").size());
            assertThatThrownBy(() -> older.withLabels(3)).hasMessage("dataset main has no labels of version 3");
        }
    }

    @Test
    void whatIsNotThereIsRefusedWithWhatThereIs() {
        refused(writer -> writer.dropDataset("min"), "there is no dataset min; there is main");
        refused(writer -> writer.dropModel("main", "c", 0), "there is no model c; there are a, b");
        refused(writer -> writer.dropModel("main", "a", 2), "there is no version a@2; there is @1");
        refused(writer -> writer.dropLabels("main", 2), "there is no version main@2; there is @1");
        refused(writer -> writer.dropLabels("main", 1), "main@1 is the only version of the labels; drop the dataset");
        refused(writer -> writer.dropTag("main", "x"), "there is no tag x; there is none");
        refused(
                writer -> writer.tag("main", "x", RoaringBitmap.bitmapOf(1000), "", ""),
                "dataset main has not these rows");
    }

    private void refused(Consumer<StoreWriter> what, String message) {
        try (StoreWriter writer = store.write()) {
            assertThatThrownBy(() -> what.accept(writer))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }
}

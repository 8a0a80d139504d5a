package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers beside a writer, interrupted readers, and what is refused. */
final class ReadersTest {
    private static final StoreOptions FAST = StoreOptions.DEFAULT.withSync(false);

    @TempDir
    Path folder;

    private static void append(Store store, int from, int to) {
        try (StoreWriter writer = store.write()) {
            SmallStore.labels(writer, from, to);
            writer.commit();
        }
    }

    private static String text(Store store) {
        try (Snapshot snapshot = store.snapshot()) {
            return StoreText.of(snapshot);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSnapshotStaysWhatItIs(boolean mmap) throws IOException {
        try (Store store = Store.openOrCreate(folder, FAST.withMmap(mmap))) {
            append(store, 0, 5);
            Snapshot early = store.snapshot();
            for (int i = 1; i < 6; i++) {
                try (StoreWriter writer = store.write()) {
                    RowsWriter rows =
                            writer.labels("main", List.of(new ColumnSpec("truth", ColumnType.CLASS)), List.of(), false);
                    rows.id("only" + i);
                    rows.endRow(2);
                    rows.finish();
                    writer.commit();
                }
            }
            assertThat(early.generation()).isEqualTo(1);
            assertThat(StoreText.of(early)).contains("images/4.png");
            early.close();
            try (Snapshot late = store.snapshot()) {
                assertThat(late.generation()).isEqualTo(6);
                assertThat(late.dataset("main").labels().rows()).isEqualTo(1);
                assertThat(late.dataset("main").labels(1).rows()).isEqualTo(5);
            }
        }
        assertThat(folder.resolve("manifest-4")).doesNotExist();
        assertThat(folder.resolve("manifest-5")).exists();
    }

    @Test
    void threadsReadWhileOneWrites() throws InterruptedException {
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        try (Store store = Store.openOrCreate(folder, FAST)) {
            append(store, 0, 50);
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Thread reader = new Thread(() -> {
                    for (int read = 0; read < 60; read++) {
                        try (Snapshot snapshot = store.snapshot()) {
                            int rows = snapshot.dataset("main").labels().rows();
                            assertThat(StoreText.of(snapshot)).contains("images/" + (rows - 1) + ".png");
                        }
                    }
                });
                reader.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
                readers.add(reader);
                reader.start();
            }
            for (int from = 50; from < 400; from += 10) {
                append(store, from, from + 10);
            }
            for (Thread reader : readers) {
                reader.join();
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void anInterruptedThreadReadsAndStaysInterrupted() {
        try (Store store = Store.openOrCreate(folder, FAST)) {
            append(store, 0, 20);
        }
        try (Store store = Store.open(folder, FAST);
                Snapshot snapshot = store.snapshot()) {
            Thread.currentThread().interrupt();
            String interrupted = StoreText.of(snapshot);
            assertThat(Thread.interrupted()).isTrue();
            Thread.currentThread().interrupt();
            assertThat(text(store)).isEqualTo(interrupted);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatIsNoStoreIsRefused() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Store.open(missing))
                .isInstanceOf(NotAStoreException.class)
                .hasMessage(missing + ": there is no store here; import labels to make one");
        Files.writeString(folder.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> Store.openOrCreate(folder))
                .isInstanceOf(NotAStoreException.class)
                .hasMessage(folder + ": there is no store here but other files; name an empty folder or a new one");
        Path store = folder.resolve("store");
        Store.openOrCreate(store).close();
        Files.write(store.resolve("manifest-1"), new byte[3]);
        assertThatThrownBy(() -> Store.open(store))
                .isInstanceOf(DamagedStoreException.class)
                .hasMessage(store.resolve("manifest-1")
                        + ": damaged at byte 3: it ends too early; restore the file from a backup or import again");
        Files.write(store.resolve("manifest-1"), new byte[0]);
        Files.delete(store.resolve("STORE"));
        assertThatThrownBy(() -> Store.open(store))
                .hasMessage(store + ": the file STORE is missing; restore it from a backup");
    }

    @Test
    void aFileOfAnotherStoreIsRefused() throws IOException {
        Path other = folder.resolve("other");
        Path store = folder.resolve("store");
        for (Path each : List.of(other, store)) {
            try (Store made = Store.openOrCreate(each, FAST)) {
                append(made, 0, 3);
            }
        }
        Files.copy(other.resolve("manifest-1"), store.resolve("manifest-1"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> Store.open(store))
                .isInstanceOf(DamagedStoreException.class)
                .hasMessageContaining("damaged at byte 16: it belongs to another store");
    }

    @Test
    void useAfterCloseSaysSo() {
        Store store = Store.openOrCreate(folder, FAST);
        StoreWriter writer = store.write();
        writer.close();
        assertThatThrownBy(() -> writer.model("main", "m", List.of(), List.of(), Map.of()))
                .hasMessage(folder + ": this writer was closed; start another");
        store.close();
        assertThatThrownBy(store::snapshot).hasMessage(folder + ": the store was closed; open it again");
    }

    @Test
    void columnsAreReadAsWhatTheyAre() {
        try (Store store = Store.openOrCreate(folder, FAST)) {
            append(store, 0, 3);
            try (Snapshot snapshot = store.snapshot()) {
                Column truth = snapshot.dataset("main").labels().column("truth");
                assertThatThrownBy(() -> truth.longs(0, 1, new long[1]))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("column truth is CLASS and has no longs");
            }
        }
    }
}

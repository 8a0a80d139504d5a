package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time: in this process, and between processes. */
final class WriteLockTest {
    @TempDir
    Path folder;

    @Test
    void aSecondWriterOfThisProcessIsRefused() {
        try (Store store = Store.openOrCreate(folder);
                Store other = Store.open(folder.resolve("."))) {
            StoreWriter first = store.write();
            for (Store each : new Store[] {store, other}) {
                assertThatThrownBy(each::write)
                        .isInstanceOf(StoreLockedException.class)
                        .hasMessageEndingWith("another writer of this process is at work; close it first");
            }
            first.close();
            other.write().close();
        }
    }

    @Test
    void onlyAStoreWithoutACommitGoesAway() throws IOException {
        Path other = folder.resolve("other");
        try (Store store = Store.openOrCreate(other)) {
            store.write().close();
            try (StoreWriter writer = store.write()) {
                store.deleteIfEmpty(false);
                assertThat(Store.isStore(other)).isTrue();
                SmallStore.labels(writer, 0, 3);
            }
            store.deleteIfEmpty(false);
            assertThat(other).isEmptyDirectory();
        }
        try (Store store = Store.openOrCreate(other)) {
            try (StoreWriter writer = store.write()) {
                SmallStore.labels(writer, 0, 3);
                writer.commit();
            }
            store.deleteIfEmpty(false);
            assertThat(Store.isStore(other)).isTrue();
        }
    }

    @Test
    void aFolderOfOtherFilesIsLeftAsItWas() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "a");
        assertThatThrownBy(() -> Store.openOrCreate(folder)).isInstanceOf(NotAStoreException.class);
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void aWriterOfAnotherProcessIsNamedAndReadersGoOn() throws IOException, InterruptedException {
        try (Store store = Store.openOrCreate(folder)) {
            Process process = WriterProcess.start(folder, Integer.MAX_VALUE);
            try {
                BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                assertThat(lines.readLine()).isEqualTo("locked");
                assertThat(lines.readLine()).isEqualTo("rows 50");
                assertThatThrownBy(store::write).isInstanceOfSatisfying(StoreLockedException.class, locked -> {
                    assertThat(locked.pid()).isEqualTo(process.pid());
                    assertThat(locked.started()).isNotNull();
                    assertThat(locked)
                            .hasMessage(folder + ": process " + process.pid() + ", started " + locked.started()
                                    + ", is writing; wait until it has finished");
                });
                try (Snapshot snapshot = store.snapshot()) {
                    assertThat(snapshot.dataset("main").labels().rows()).isPositive();
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            store.write().close();
        }
    }

    @Test
    void anExceptionInAWriterFreesTheLock() {
        try (Store store = Store.openOrCreate(folder)) {
            assertThatThrownBy(() -> {
                        try (StoreWriter writer = store.write()) {
                            SmallStore.labels(writer, 0, 3);
                            throw new IllegalStateException("as an importer would");
                        }
                    })
                    .hasMessage("as an importer would");
            store.write().close();
            assertThat(folder.resolve("columns")).isEmptyDirectory();
        }
    }
}

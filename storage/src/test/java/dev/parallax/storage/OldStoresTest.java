package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;

/** A store that was written when manifests had format version 1 is read, and written on, for ever. */
final class OldStoresTest {
    private static final StoreOptions FAST = StoreOptions.DEFAULT.withSync(false);

    @TempDir
    Path folder;

    private String expected = "";

    @BeforeEach
    void copy() throws IOException, URISyntaxException {
        Path stores = Path.of(OldStoresTest.class.getResource("/stores").toURI());
        Path old = stores.resolve("format-1");
        try (Stream<Path> files = Files.walk(old)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(old.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        expected = Files.readString(stores.resolve("format-1.txt"), StandardCharsets.UTF_8);
    }

    @Test
    void allThatItHoldsIsRead() {
        try (Store store = Store.open(folder, FAST);
                Snapshot snapshot = store.snapshot()) {
            assertThat(snapshot.generation()).isEqualTo(3);
            assertThat(StoreText.of(snapshot)).isEqualTo(expected);
            assertThat(snapshot.dataset("main").tags()).isEmpty();
            assertThat(store.verify(progress -> {}).damages()).isEmpty();
        }
    }

    @Test
    void itIsWrittenOnWithWhatItsFormatHadNot() {
        try (Store store = Store.open(folder, FAST)) {
            try (StoreWriter writer = store.write()) {
                writer.tag("main", "odd", RoaringBitmap.bitmapOf(1, 3), "where odd", "use main@2");
                writer.dropModel("main", "a", 2);
                SmallStore.model(writer, "a", 3);
                SmallStore.labels(writer, 14, 16);
                writer.commit();
            }
            try (Snapshot snapshot = store.snapshot()) {
                Dataset dataset = snapshot.dataset("main");
                assertThat(dataset.tag("odd").ordinals().toArray()).containsExactly(1, 3);
                assertThat(dataset.versions("a")).extracting(Model::version).isEqualTo(List.of(1, 3));
                assertThat(dataset.labelVersions()).extracting(Labels::version).isEqualTo(List.of(1, 2, 3));
            }
            assertThat(store.verify(progress -> {}).damages()).isEmpty();
        }
    }
}

package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

/** Whatever byte of a store changes, and wherever a file is cut: a right answer or a clean refusal. */
final class FlippedByteTest {
    private static final Path FOLDER = Path.of("store");
    private static final StoreOptions HEAP = StoreOptions.DEFAULT.withMmap(false);

    private final SimulatedFiles files = new SimulatedFiles();
    private String intact = "";

    @BeforeEach
    void makeStore() {
        try (Store store = Store.openOrCreate(FOLDER, HEAP, files)) {
            try (StoreWriter writer = store.write()) {
                SmallStore.labels(writer, 0, 9);
                writer.commit();
                SmallStore.model(writer, "a", 9);
                SmallStore.labels(writer, 9, 14);
                writer.tag("main", "suspect", RoaringBitmap.bitmapOf(1, 2, 3, 8), "base.wrong", "use main@1");
                writer.commit();
            }
        }
        intact = read();
        assertThat(intact).contains("fish", "images/13.png", "[1, 2, 3, 8]");
    }

    private String read() {
        try (Store store = Store.open(FOLDER, HEAP, files);
                Snapshot snapshot = store.snapshot()) {
            return StoreText.of(snapshot);
        }
    }

    @Test
    void everyByteFlipped() {
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Path file : files.names()) {
            byte[] bytes = files.bytes(file);
            for (int at = 0; at < bytes.length; at++) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= (byte) (1 << at % 8);
                files.put(file, damaged);
                refused += outcome(file + " byte " + at, wrong);
            }
            files.put(file, bytes);
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(5000);
        assertThat(read()).isEqualTo(intact);
    }

    @Test
    void everyFileCut() {
        List<String> wrong = new ArrayList<>();
        for (Path file : files.names()) {
            byte[] bytes = files.bytes(file);
            for (int length = 0; length < bytes.length; length++) {
                files.put(file, Arrays.copyOf(bytes, length));
                outcome(file + " cut to " + length, wrong);
            }
            files.put(file, bytes);
        }
        assertThat(wrong).isEmpty();
    }

    private int outcome(String what, List<String> wrong) {
        try {
            if (!read().equals(intact)) {
                wrong.add(what + ": another answer");
            }
            return 0;
        } catch (DamagedStoreException e) {
            return 1;
        } catch (RuntimeException e) {
            wrong.add(what + ": " + e);
            return 0;
        }
    }

    @Test
    void verifyTellsEveryDamageWithFileAndOffset() {
        int damaged = 0;
        for (Path file : files.names()) {
            if (file.toString().contains("columns")) {
                byte[] bytes = files.bytes(file);
                bytes[40] ^= 1;
                files.put(file, bytes);
                damaged++;
            }
        }
        try (Store store = Store.open(FOLDER, HEAP, files)) {
            VerifyReport report = store.verify(progress -> {});
            assertThat(report.sound()).isFalse();
            assertThat(report.damages())
                    .hasSizeBetween(5, damaged)
                    .allMatch(damage -> damage.offset() == 0)
                    .allMatch(damage -> damage.file().contains("columns"));
        }
    }

    @Test
    void aDamagedManifestOffersTheWayBack() {
        Path newest = FOLDER.resolve("manifest-2");
        byte[] bytes = files.bytes(newest);
        bytes[50] ^= 1;
        files.put(newest, bytes);
        assertThatThrownBy(this::read)
                .isInstanceOf(DamagedStoreException.class)
                .hasMessage(newest + ": damaged at byte 0: the checksum of the " + (bytes.length - 20)
                        + " bytes from there does not agree; delete it to go back to generation 1,"
                        + " or restore it from a backup");
        files.delete(newest);
        assertThat(read()).contains("images/8.png").doesNotContain("fish");
    }
}

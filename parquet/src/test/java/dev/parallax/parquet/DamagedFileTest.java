package dev.parallax.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.engine.ImportException;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Importer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, a file is read or refused by name; nothing else is thrown. */
class DamagedFileTest {
    private static final int CHANGES = Integer.getInteger("parallax.damage.files", 150);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "snappy", "zstd", "gzip", "lz4_raw"})
    void changedBytesAreReadOrRefused(String packing) throws Exception {
        byte[] whole = sample(packing);
        long seed = Long.getLong("parallax.damage.seed", 1);
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = whole.clone();
            boolean footer = random.nextBoolean();
            int from = footer ? whole.length * 3 / 4 : 0;
            for (int change = random.nextInt(4); change >= 0; change--) {
                changed[from + random.nextInt(whole.length - from)] = (byte) random.nextInt(256);
            }
            refused += isRefused(changed, "seed " + seed + ", file " + i) ? 1 : 0;
        }
        assertThat(refused).isBetween(CHANGES / 20, CHANGES);
    }

    @Test
    void aFileThatEndsTooEarlyIsRefusedWhereverItEnds() throws Exception {
        byte[] whole = sample("zstd");
        for (int length = 0; length < whole.length; length += 1 + whole.length / 200) {
            assertThat(isRefused(Arrays.copyOf(whole, length), "cut to " + length))
                    .isTrue();
        }
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        byte[] whole = sample("zstd");
        assertRefused("", "the file is empty; write it again");
        assertRefused("id,truth\n1,cat\n", "the file is no Parquet file; give it the ending of its format");
        assertRefused(cut(whole, whole.length - 9), "the file was cut off; write or copy it again");
        assertRefused(replaced(whole, whole.length - 4, "PARE"), "the file is encrypted; write it without encryption");
        assertRefused(
                replaced(whole, 0, "\u001f\u008b  "),
                "the file is packed by gzip; unpack it with gunzip; Parquet is packed within");
        byte[] footerBeyond = whole.clone();
        ByteBuffer.wrap(footerBeyond).order(ByteOrder.LITTLE_ENDIAN).putInt(whole.length - 8, Integer.MAX_VALUE);
        assertThatThrownBy(() -> read(file(footerBeyond)))
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith(folder.resolve("x.parquet") + ": the file is damaged");
        assertThatThrownBy(() -> read(folder.resolve("none.parquet")))
                .isInstanceOf(ImportException.class)
                .hasMessage(folder.resolve("none.parquet") + ": no such file; check the path");
        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ImportException.class)
                .hasMessage(folder + ": not a file; name one file");
    }

    @Test
    void textThatIsNoTextNamesColumnAndRow() throws Exception {
        byte[] whole = sample("uncompressed");
        int at = indexOf(whole, "spoilt me");
        whole[at + 2] = (byte) 0xff;
        assertThatThrownBy(() -> read(file(whole)))
                .isInstanceOf(ImportException.class)
                .hasMessage(
                        folder.resolve("x.parquet")
                                + ":3: column \"note\": found bytes that are no UTF-8 text; write the column as text, or leave it out");
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static byte[] cut(byte[] whole, int length) {
        return Arrays.copyOf(whole, length);
    }

    private static byte[] replaced(byte[] whole, int at, String text) {
        byte[] changed = whole.clone();
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, changed, at, bytes.length);
        return changed;
    }

    private void assertRefused(String text, String message) throws IOException {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), message);
    }

    private void assertRefused(byte[] bytes, String message) throws IOException {
        Path file = file(bytes);
        assertThatThrownBy(() -> read(file)).isInstanceOf(ImportException.class).hasMessage(file + ": " + message);
    }

    private boolean isRefused(byte[] bytes, String which) throws IOException {
        Path file = file(bytes);
        try {
            read(file);
            return false;
        } catch (ImportException e) {
            assertThat(e.getMessage()).as(which).startsWith(file.toString()).doesNotContain("Exception");
            return true;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(which, e);
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.parquet"), bytes);
    }

    private static void read(Path file) throws IOException {
        try (Importer.Table table = new ParquetFormat().open(file, ImportOptions.defaults())) {
            long rows = 0;
            while (table.next() && rows++ < 10_000) {
                for (int c = 0; c < table.columns().size(); c++) {
                    table.decimal(c);
                    table.text(c);
                }
            }
        }
    }

    private byte[] sample(String packing) throws Exception {
        Path file = folder.resolve("sample.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (select i::integer id, 'class ' || (i % 3) truth, i / 7.0::double x, (i % 2 = 0) b,"
                    + " date '2026-01-01' + i::integer d, [i * 0.5::float, 1.0::float] scores, map {'k' || (i % 2): i} m,"
                    + " [{'a': i, 'b': 'x'}] nested, case when i = 2 then 'spoilt me' else 'fine' || i end note"
                    + " from range(200) t(i)) to '" + file + "' (format parquet, compression " + packing + ")");
        }
        return Files.readAllBytes(file);
    }
}

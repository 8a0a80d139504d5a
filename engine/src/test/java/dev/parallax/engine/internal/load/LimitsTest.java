package dev.parallax.engine.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.engine.ImportException;
import dev.parallax.engine.ImportOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt: each is refused at its limit. */
class LimitsTest {
    private static final String LONG_TEXT = "x".repeat((1 << 20) + 1);

    @TempDir
    private Path folder;

    @Test
    void aFieldOfMoreThanAMegabyte() throws IOException {
        assertRefused(
                write("a.csv", "id,truth\n1,cat\n2," + LONG_TEXT + "\n"),
                "a.csv:3: column \"truth\": found a field of more than 1048576 characters, the limit; "
                        + "close its quote, or shorten the text");
    }

    @Test
    void aQuoteThatSwallowsTheFile() throws IOException {
        assertRefused(
                write("a.csv", "id,truth\n1,\"cat\n" + "2,dog\n".repeat(400_000)),
                "a.csv:2: column \"truth\": found a field of more than 1048576 characters, the limit; "
                        + "close its quote, or shorten the text");
    }

    @Test
    void aTextOfJsonOfMoreThanAMegabyte() throws IOException {
        assertRefused(
                write("a.jsonl", "{\"id\": 1, \"truth\": \"" + LONG_TEXT + "\"}\n"),
                "a.jsonl:1: found a text of more than 1048576 characters, the limit; shorten it");
    }

    @Test
    void aNumberOfJsonOfAThousandDigits() throws IOException {
        assertRefused(
                write("a.jsonl", "{\"id\": 1, \"truth\": " + "1".repeat(1001) + "}\n"),
                "a.jsonl:1: found a number of more than 1000 characters, the limit; shorten it");
    }

    @Test
    void aNewNameInEveryRow() throws IOException {
        String rows = IntStream.range(0, 20_001)
                .mapToObj(i -> "{\"id\": " + i + ", \"map\": {\"" + i + "\": 1}}\n")
                .collect(Collectors.joining());
        assertRefused(
                write("a.jsonl", rows),
                "a.jsonl:20000: column \"map.19999\": the file has more than 20000 columns, the limit; "
                        + "keep what varies by row in values");
    }

    @Test
    void gzipThatUnpacksToFarMoreThanItsSize() throws IOException {
        Path file = folder.resolve("a.csv.gz");
        byte[] block = "1,cat\n".repeat(20_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write("id,truth\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            for (int i = 0; i < 3_000; i++) {
                out.write(i < 3 ? block : new byte[block.length]);
            }
        }
        try (InputFile in = InputFile.open(file)) {
            assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(ImportException.class)
                    .hasMessage(file + ": the gzip data unpack to more than 400 times their size; "
                            + "unpack the file with gunzip and import the result");
        }
    }

    @Test
    void aThousandClassesAreNoTrouble() throws IOException {
        List<String> classes = IntStream.range(0, 1_000).mapToObj(i -> "c" + i).toList();
        StringBuilder text = new StringBuilder("id");
        classes.forEach(name -> text.append(",p_").append(name));
        for (int row = 0; row < 50; row++) {
            text.append('\n').append(row);
            for (int c = 0; c < classes.size(); c++) {
                text.append(c == row ? ",0.5" : ",0.0001");
            }
        }
        RecordedStore store = new RecordedStore(new RecordedDataset(Set.of("1"), classes));
        store.model(write("a.csv", text.toString()), ImportOptions.defaults());
        assertThat(store.scoreClasses()).isEqualTo(classes);
        assertThat(store.rows().get(49).get("guess")).isEqualTo("c49");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void assertRefused(Path file, String message) {
        RecordedStore store = new RecordedStore(null);
        assertThatThrownBy(() -> store.labels(file, ImportOptions.defaults()))
                .isInstanceOf(ImportException.class)
                .hasMessage(folder + "/" + message);
        assertThat(store.committed()).isFalse();
    }
}

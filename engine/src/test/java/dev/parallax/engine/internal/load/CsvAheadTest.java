package dev.parallax.engine.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ImportException;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.internal.exec.Workers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are read ahead are those that the whole parser reads, to the line and the message. */
class CsvAheadTest {
    private static final int FILES = 400;
    private static final List<String> FIELDS = List.of(
            "",
            "a",
            "0.25",
            "-1.5",
            "1e-3",
            "007",
            "0.1234567890123456789",
            "12345678901234567890",
            "-",
            ".",
            ".5",
            "5.",
            "+3",
            " 4",
            "Ä",
            "\uD83D\uDE00",
            "long text, of some words",
            "say \"no\"",
            "two\nlines",
            "\"",
            "x\"y",
            "NaN");
    private static final List<String> ODD = List.of("\"a\"b", "\"unclosed", "a,b", "x\"y", "\r");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {8, 64, 1 << 10, 1 << 18})
    void rowsAreThoseOfTheWholeParser(int size) throws IOException {
        try (Workers workers = new Workers(3)) {
            for (int seed = 0; seed < FILES; seed++) {
                Path file = Files.write(folder.resolve("a.csv"), random(new Random(seed)));
                List<String> expected = rows(() -> new CsvTable(file, ',', ImportOptions.defaults()));
                for (Executor others : List.<Executor>of(workers, task -> {}, Runnable::run)) {
                    assertThat(rows(() -> ahead(file, size, others)))
                            .as("seed %d", seed)
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** Rows that are left before their end leave no work behind. */
    @Test
    void aPassMayEndEarly() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"), "id,x\n" + "a,1\n".repeat(1000) + "\"a\nb\",2\n".repeat(1000));
        try (Workers workers = new Workers(3)) {
            for (int read = 0; read < 2000; read += 97) {
                try (Fields fields = ahead(file, 64, workers)) {
                    for (int row = 0; row < read; row++) {
                        assertThat(fields.next()).isTrue();
                    }
                }
            }
        }
        Files.delete(file);
    }

    private static Fields ahead(Path file, int size, Executor others) throws IOException {
        try (CsvTable table = new CsvTable(file, ',', ImportOptions.defaults())) {
            return new CsvAhead(file, ',', ImportOptions.defaults(), table.columns(), others, size);
        }
    }

    private interface Opening {
        Fields open() throws IOException;
    }

    /** Every row in words, and the message where it ends with one. */
    private static List<String> rows(Opening opening) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Fields fields = opening.open()) {
            while (fields.next()) {
                StringBuilder row = new StringBuilder().append(fields.line());
                for (int c = 0; c <= fields.columns().size(); c++) {
                    String text = fields.text(c);
                    row.append('|').append(text);
                    Utf8 utf8 = new Utf8();
                    if (fields.utf8(c, utf8)) {
                        assertThat(new String(
                                        utf8.bytes(), utf8.from(), utf8.to() - utf8.from(), StandardCharsets.UTF_8))
                                .isEqualTo(text);
                    }
                    if (c % 2 == 1) {
                        row.append('=').append(fields.decimal(c));
                    }
                }
                rows.add(row.toString());
            }
        } catch (ImportException e) {
            rows.add(e.getMessage());
        }
        return rows;
    }

    private static byte[] random(Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int columns = 1 + random.nextInt(4);
        int rows = random.nextInt(60);
        int faults = random.nextInt(3) == 0 ? 40 : 0;
        boolean simple = random.nextBoolean();
        String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
        if (random.nextInt(4) == 0) {
            out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        }
        for (int row = -1; row < rows; row++) {
            for (int c = 0; c < columns; c++) {
                String text = row < 0 ? "c" + c : FIELDS.get(random.nextInt(simple ? 16 : FIELDS.size()));
                boolean quoted = row < 0 ? columns == 2 : needsQuotes(text) || random.nextInt(8) == 0;
                String field = quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
                boolean odd = row >= 0 && faults > 0 && random.nextInt(faults * columns) == 0;
                out.write((odd ? ODD.get(random.nextInt(ODD.size())) : field).getBytes(StandardCharsets.UTF_8));
                if (odd && random.nextInt(4) == 0) {
                    out.write(0xc3);
                }
                if (c + 1 < columns) {
                    out.write(',');
                }
            }
            if (row + 1 < rows || random.nextBoolean()) {
                out.write(end.getBytes(StandardCharsets.UTF_8));
            }
            if (!simple && random.nextInt(20) == 0) {
                out.write(end.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static boolean needsQuotes(String text) {
        return text.indexOf('"') >= 0 || text.indexOf(',') >= 0 || text.indexOf('\n') >= 0;
    }
}

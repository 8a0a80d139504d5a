package dev.parallax.engine.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ImportOptions;
import dev.parallax.storage.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The type of a column is what looking at the whole file gives, however late the value that decides it stands. */
class TypeFindingTest {
    private static final int LATE = 12_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, 2, INTEGER, 1",
        "1, 2.5, DECIMAL, 2",
        "1, 007, TEXT, 2",
        "1, 99999999999999999999, TEXT, 2",
        "1.5, 99999999999999999999, TEXT, 2",
        "1.5, 007, TEXT, 2",
        "1.5, 3, DECIMAL, 1",
        "1.5, x, TEXT, 2",
        "true, False, BOOLEAN, 1",
        "true, 1, TEXT, 2",
        "2026-01-31, 2026-02-30, TEXT, 2",
        "2026-01-31, 2026-02-28, DATE, 1",
        "x, 1, TEXT, 1",
        ", 1, INTEGER, 2",
        ", 2026-02-28, DATE, 2",
        ", , TEXT, 1",
        "1, '', INTEGER, 1"
    })
    void aLateValueDecides(String early, String late, ColumnType type, int copies) throws IOException {
        StringBuilder text = new StringBuilder("id,truth,x\n");
        for (int i = 0; i < 2 * LATE; i++) {
            String value = i == LATE ? late : early;
            text.append(i).append(",cat,").append(value == null ? "" : value).append('\n');
        }
        RecordedStore store = new RecordedStore(null);
        store.labels(Files.writeString(folder.resolve("a.csv"), text), ImportOptions.defaults());
        assertThat(store.specs().get(1).type()).isEqualTo(type);
        assertThat(store.started()).isEqualTo(copies);
        assertThat(store.rows()).hasSize(2 * LATE);
    }

    @Test
    void aLateColumnOfJsonIsKept() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2 * LATE; i++) {
            text.append("{\"id\":")
                    .append(i)
                    .append(i == LATE ? ",\"guess\":\"cat\"" : "")
                    .append("}\n");
        }
        RecordedStore store = new RecordedStore(new RecordedDataset(java.util.Set.of(), java.util.List.of()));
        store.model(Files.writeString(folder.resolve("a.jsonl"), text), ImportOptions.defaults());
        assertThat(store.rows()).hasSize(2 * LATE);
        assertThat(store.rows().get(LATE).get("guess")).isEqualTo("cat");
        assertThat(store.rows().get(LATE - 1).get("guess")).isNull();
    }

    @Test
    void theOrderOfTheRowsDecidesNothing() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] values = {
            "1", "-2", "0.5", "1e3", "true", "FALSE", "2026-01-31", "x", "", "007", "99999999999999999999"
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder forward = new StringBuilder();
            StringBuilder backward = new StringBuilder();
            int distinct = 1 + random.nextInt(3);
            int[] chosen = random.ints(distinct, 0, values.length).toArray();
            for (int i = 0; i < 8; i++) {
                String row = i + ",cat," + values[chosen[random.nextInt(distinct)]] + "\n";
                forward.append(row);
                backward.insert(0, row);
            }
            assertThat(type(forward.toString()))
                    .as("seed %d: %s", seed, forward)
                    .isEqualTo(type(backward.toString()));
        }
    }

    private Map<String, ColumnType> type(String rows) throws IOException {
        RecordedStore store = new RecordedStore(null);
        store.labels(Files.writeString(folder.resolve("a.csv"), "id,truth,x\n" + rows), ImportOptions.defaults());
        return store.specs().stream().collect(Collectors.toMap(spec -> spec.name(), spec -> spec.type()));
    }
}

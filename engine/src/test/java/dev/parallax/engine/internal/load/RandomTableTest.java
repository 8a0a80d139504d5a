package dev.parallax.engine.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is written in any format is handed to the store as it was. */
class RandomTableTest {
    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("tables");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Columns of one type each, beside an id and a truth. */
    record Table(List<String> columns, List<List<Object>> rows) {}

    @Provide
    Arbitrary<Table> tables() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        column().list().ofMinSize(0).ofMaxSize(6))
                .flatAs((rows, columns) -> Combinators.combine(columns.stream()
                                .map(column -> column.list().ofSize(rows))
                                .toList())
                        .as(values -> table(rows, values)));
    }

    private static Table table(int rows, List<List<Object>> values) {
        List<String> names = new ArrayList<>(List.of("id", "truth"));
        IntStream.range(0, values.size()).forEach(c -> names.add("column " + c));
        List<List<Object>> table = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Object> row = new ArrayList<>(Arrays.asList("0" + r, "class " + r % 3));
            for (List<Object> column : values) {
                row.add(column.get(r));
            }
            table.add(row);
        }
        return new Table(names, table);
    }

    private static Arbitrary<Arbitrary<Object>> column() {
        Arbitrary<Object> text = Arbitraries.strings()
                .withChars("ab ,;\t\"'\n\r{}[]\\\u00e9\u20ac")
                .ofMaxLength(8)
                .asGeneric();
        return Arbitraries.of(
                text,
                Arbitraries.longs().filter(value -> value != Long.MIN_VALUE).asGeneric(),
                Arbitraries.doubles()
                        .map(value -> value == Math.rint(value) && Math.abs(value) >= 1e15 ? 0.5 : value)
                        .asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.longs()
                        .between(
                                LocalDate.of(1, 1, 1).toEpochDay(),
                                LocalDate.of(9999, 12, 31).toEpochDay())
                        .map(LocalDate::ofEpochDay)
                        .asGeneric());
    }

    @Property(tries = 600)
    void labelsComeBack(
            @ForAll("tables") Table table,
            @ForAll Written format,
            @ForAll boolean packed,
            @ForAll @Size(max = 40) List<Boolean> nulls) {
        List<List<Object>> rows = withNulls(table.rows(), nulls);
        RecordedStore store = new RecordedStore(null);
        Path file = format.write(folder, packed, table.columns(), rows);
        ImportSummary summary = store.labels(file, ImportOptions.defaults());
        assertThat(summary.rows()).isEqualTo(rows.size());
        assertThat(store.rows()).hasSameSizeAs(rows);
        for (int r = 0; r < rows.size(); r++) {
            Map<String, Object> read = store.rows().get(r);
            for (int c = 0; c < table.columns().size(); c++) {
                assertThat(read.get(table.columns().get(c)))
                        .isEqualTo(ImporterContractTest.stored(rows.get(r).get(c)));
            }
        }
    }

    private static List<List<Object>> withNulls(List<List<Object>> rows, List<Boolean> nulls) {
        List<List<Object>> result = new ArrayList<>();
        int n = 0;
        for (List<Object> row : rows) {
            List<Object> copy = new ArrayList<>(row);
            for (int c = 2; c < copy.size(); c++) {
                if (!nulls.isEmpty() && nulls.get(n++ % nulls.size())) {
                    copy.set(c, null);
                }
            }
            result.add(copy);
        }
        return result;
    }

    @Property(tries = 300)
    void scoresComeBackAndTheBestIsTheGuess(
            @ForAll Written format,
            @ForAll boolean packed,
            @ForAll @Size(min = 1, max = 30) List<@Size(3) List<@DoubleRange(min = 0, max = 1) Double>> scores) {
        List<List<Object>> rows = new ArrayList<>();
        for (int r = 0; r < scores.size(); r++) {
            List<Object> row = new ArrayList<>(List.of("i" + r));
            row.addAll(scores.get(r));
            rows.add(row);
        }
        RecordedStore store = new RecordedStore(new RecordedDataset(Set.of("i0"), List.of("a", "b", "c")));
        store.model(format.write(folder, packed, List.of("id", "p_a", "p_b", "p_c"), rows), ImportOptions.defaults());
        for (int r = 0; r < rows.size(); r++) {
            float[] expected = new float[3];
            int best = 0;
            for (int i = 0; i < 3; i++) {
                expected[i] = scores.get(r).get(i).floatValue();
                best = expected[i] > expected[best] ? i : best;
            }
            assertThat((float[]) store.rows().get(r).get("scores")).isEqualTo(expected);
            assertThat(store.rows().get(r).get("guess"))
                    .isEqualTo(List.of("a", "b", "c").get(best));
            assertThat(store.rows().get(r).get("score")).isEqualTo((double) expected[best]);
        }
    }
}

package dev.parallax.engine.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Importer;
import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.ColumnType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every importer reads every type under every pattern of nulls. */
class ImporterContractTest {
    private static final int ROWS = 12;
    private static final Map<ColumnType, List<Object>> VALUES = Map.of(
            ColumnType.TEXT, List.of("a", "", "b c", "\"q\"", "1\n2", "caf\u00e9 \ud83d\ude00", "007x"),
            ColumnType.INTEGER, List.of(0L, -7L, Long.MAX_VALUE, Long.MIN_VALUE + 1, 12L),
            ColumnType.DECIMAL, List.of(0.5, -1e-300, 1.7976931348623157e308, 0.1 + 0.2, 3.0),
            ColumnType.BOOLEAN, List.of(true, false, false),
            ColumnType.DATE, List.of(LocalDate.of(1969, 12, 31), LocalDate.of(2024, 2, 29), LocalDate.of(9999, 1, 1)));

    /** Which rows have a value. */
    private enum Nulls {
        NONE,
        FIRST,
        LAST,
        ALTERNATING,
        ALL_BUT_LAST,
        ALL;

        boolean isNull(int row) {
            return switch (this) {
                case NONE -> false;
                case FIRST -> row == 0;
                case LAST -> row == ROWS - 1;
                case ALTERNATING -> row % 2 == 0;
                case ALL_BUT_LAST -> row < ROWS - 1;
                case ALL -> true;
            };
        }
    }

    @Test
    void everyImporterIsWritten(@TempDir Path folder) {
        assertThat(Stream.of(Written.values())
                        .map(format -> Importers.of(
                                        format.write(folder, false, List.of("id"), List.of(List.of("a"))), List.of())
                                .name())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Importers.ALL.stream().map(Importer::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> readsEveryTypeAndNullPattern(@TempDir Path folder) {
        return Stream.of(Written.values()).flatMap(format -> Stream.of(true, false)
                .flatMap(packed -> VALUES.keySet().stream().sorted().flatMap(type -> Stream.of(Nulls.values())
                        .map(nulls -> DynamicTest.dynamicTest(
                                format + (packed ? " packed " : " ") + type + " " + nulls,
                                () -> reads(folder, format, packed, type, nulls))))));
    }

    private static void reads(Path folder, Written format, boolean packed, ColumnType type, Nulls nulls) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> values = VALUES.get(type);
        for (int r = 0; r < ROWS; r++) {
            rows.add(Arrays.asList("i" + r, "cat", nulls.isNull(r) ? null : values.get(r % values.size())));
        }
        RecordedStore store = new RecordedStore(null);
        store.labels(format.write(folder, packed, List.of("id", "truth", "x"), rows), ImportOptions.defaults());
        assertThat(store.specs())
                .containsExactly(
                        new ColumnSpec("truth", ColumnType.CLASS),
                        new ColumnSpec("x", nulls == Nulls.ALL ? ColumnType.TEXT : type));
        for (int r = 0; r < ROWS; r++) {
            assertThat(store.rows().get(r).get("id")).isEqualTo("i" + r);
            assertThat(store.rows().get(r).get("x"))
                    .isEqualTo(stored(rows.get(r).get(2)));
        }
    }

    static Object stored(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        return value instanceof LocalDate date ? (Object) date.toEpochDay() : value;
    }
}

package dev.parallax.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Importer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What DuckDB wrote is read as it was meant, whatever the type, the packing and the pages. */
class ReadingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true|true",
                "(-128)::tinyint|-128",
                "(-32768)::smallint|-32768",
                "(-2147483648)::integer|-2147483648",
                "(-9223372036854775807)::bigint|-9223372036854775807",
                "255::utinyint|255",
                "65535::usmallint|65535",
                "4294967295::uinteger|4294967295",
                "18446744073709551615::ubigint|18446744073709551615",
                "0.1::float|0.1",
                "3::float|3.0",
                "1e-10::float|1.0e-10",
                "0.1::double|0.1",
                "1.5e300::double|1.5e300",
                "'nan'::double|NaN",
                "1.234::decimal(4,3)|1.234",
                "(-0.05)::decimal(4,2)|-0.05",
                "123456789.123456789::decimal(18,9)|123456789.123456789",
                "12345678901234567890.1234567890::decimal(38,10)|12345678901234567890.1234567890",
                "'naïve ☃'::varchar|naïve ☃",
                "'a'::enum('b', 'a')|a",
                "'{\"a\": 1}'::json|{\"a\": 1}",
                "date '2026-01-31'|2026-01-31",
                "date '1969-12-31'|1969-12-31",
                "timestamp '2026-01-31 12:30:00'|2026-01-31T12:30:00",
                "timestamp '1969-12-31 23:59:59.5'|1969-12-31T23:59:59.500",
                "timestamp_ms '2026-01-31 12:30:00.125'|2026-01-31T12:30:00.125",
                "timestamp_ns '2026-01-31 12:30:00.000000001'|2026-01-31T12:30:00.000000001",
                "timestamp_s '2026-01-31 12:30:00'|2026-01-31T12:30:00",
                "timestamptz '2026-01-31 12:30:00+00'|2026-01-31T12:30:00Z",
                "time '12:30:00'|12:30:00",
                "time '12:30:01.25'|12:30:01.250",
                "uuid '01234567-89ab-cdef-0123-456789abcdef'|01234567-89ab-cdef-0123-456789abcdef",
                "[1, null, 3]|[1,null,3]",
                "[0.5::float, 0.1::float]|[0.5,0.1]",
                "['a', 'b\"c']|[\"a\",\"b\\\"c\"]",
                "[]::integer[]|[]",
                "[[1, 2], [], null, [3]]|[[1,2],[],null,[3]]",
                "[{'a': 1, 'b': 'x'}, {'a': null, 'b': 'y'}]|[{\"a\":1,\"b\":\"x\"},{\"a\":null,\"b\":\"y\"}]",
                "[date '2026-01-31']|[\"2026-01-31\"]",
            })
    void everyTypeIsReadAsItsText(String sql, String text) throws Exception {
        for (String packing : List.of("uncompressed", "snappy", "zstd", "gzip", "lz4_raw")) {
            Path file = folder.resolve(packing + ".parquet");
            String rows = "select * from (values (0, " + sql + "), (1, null), (2, " + sql + ")) t(id, x)";
            write(file, rows, "compression " + packing);
            assertThat(rows(file))
                    .as(packing)
                    .containsExactly(List.of("0", text), nullable("1", null), List.of("2", text));
        }
    }

    private static List<@Nullable String> nullable(@Nullable String... values) {
        List<@Nullable String> list = new ArrayList<>();
        for (String value : values) {
            list.add(value);
        }
        return list;
    }

    @Test
    void structsAndMapsAreColumnsAndScoreListsPositions() throws Exception {
        Path file = folder.resolve("nested.parquet");
        write(
                file,
                "select * from (values"
                        + " ('a', {'x': 1, 'y': {'z': 'p'}}, map {'cat': 0.25, 'dog': 0.75}, [0.1::float, 0.9::float]),"
                        + " ('b', null, map {'owl': 1.0}, null),"
                        + " ('c', {'x': 2, 'y': null}, null, [0.5::float, null, 0.25::float]),"
                        + " ('d', {'x': null, 'y': {'z': 'q'}}, map {}, []))"
                        + " t(id, s, m, scores)",
                "");
        List<String> names = new ArrayList<>();
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Importer.Table table = new ParquetFormat().open(file, ImportOptions.defaults())) {
            while (table.next()) {
                rows.add(row(table));
            }
            names.addAll(table.columns());
        }
        assertThat(names)
                .containsExactly("id", "s.x", "s.y.z", "m.cat", "m.dog", "scores.0", "scores.1", "m.owl", "scores.2");
        assertThat(rows)
                .containsExactly(
                        nullable("a", "1", "p", "0.25", "0.75", "0.1", "0.9"),
                        nullable("b", null, null, null, null, null, null, "1.00"),
                        nullable("c", "2", null, null, null, "0.5", null, null, "0.25"),
                        nullable("d", null, "q", null, null, null, null, null, null));
    }

    @Test
    void aListOfAnotherNameIsOfScoresIfTheOptionsSaySoAndCountsFromTheFirstClass() throws Exception {
        Path file = folder.resolve("named.parquet");
        write(file, "select 'a' id, [0.1, 0.9] as p", "");
        ImportOptions options = ImportOptions.defaults().with("scores", "p").with("base", 1);
        try (Importer.Table table = new ParquetFormat().open(file, options)) {
            assertThat(table.next()).isTrue();
            assertThat(table.columns()).containsExactly("id", "p.1", "p.2");
            assertThat(table.decimal(2)).isNaN();
            assertThat(table.text(2)).isEqualTo("0.9");
        }
    }

    @Test
    void numbersAreAtHandAsDoublesAndSayWhatTheirTextsSay() throws Exception {
        Path file = folder.resolve("numbers.parquet");
        write(file, "select 0.1::float f, 0.1::double d, 7 i, 1.25::decimal(4,2) n, '7' t, null::double x", "");
        try (Importer.Table table = new ParquetFormat().open(file, ImportOptions.defaults())) {
            assertThat(table.next()).isTrue();
            assertThat(table.decimal(0)).isEqualTo(0.1);
            assertThat(table.decimal(1)).isEqualTo(0.1);
            assertThat(table.decimal(2)).isEqualTo(7);
            assertThat(table.decimal(3)).isEqualTo(1.25);
            assertThat(table.decimal(4)).isNaN();
            assertThat(table.decimal(5)).isNaN();
            assertThat(table.quoted(2)).isFalse();
            assertThat(table.quoted(4)).isTrue();
        }
    }

    @Test
    void bytesAreLeftOut() throws Exception {
        Path file = folder.resolve("bytes.parquet");
        write(file, "select 'a' id, '\\xFF'::blob b, {'bytes': '\\xFF'::blob, 'path': 'x.png'} image", "");
        try (Importer.Table table = new ParquetFormat().open(file, ImportOptions.defaults())) {
            assertThat(table.next()).isTrue();
            assertThat(row(table)).containsExactly("a", "x.png");
            assertThat(table.columns()).containsExactly("id", "image.path");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void manyRowGroupsAndPagesAreReadThrough(String version) throws Exception {
        Path file = folder.resolve(version + ".parquet");
        write(
                file,
                "select i id, case when i % 7 = 0 then null else 'c' || (i % 5) end c, i * 0.5::double d,"
                        + " [i % 3, i % 2]::float[] scores from range(50000) t(i)",
                "parquet_version " + version + ", row_group_size 12288");
        try (Importer.Table table = new ParquetFormat().open(file, ImportOptions.defaults())) {
            for (int i = 0; i < 50_000; i++) {
                assertThat(table.next()).isTrue();
                assertThat(table.line()).isEqualTo(i + 1);
                String c = i % 7 == 0 ? null : "c" + i % 5;
                assertThat(row(table))
                        .isEqualTo(nullable(Integer.toString(i), c, i * 0.5 + "", i % 3 + ".0", i % 2 + ".0"));
            }
            assertThat(table.next()).isFalse();
            assertThat(table.position()).isEqualTo(table.size());
        }
    }

    private void write(Path file, String query, String options) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set timezone = 'UTC'");
            statement.execute("copy (" + query + ") to '" + file + "' (format parquet"
                    + (options.isEmpty() ? "" : ", " + options) + ")");
        }
    }

    private static List<List<@Nullable String>> rows(Path file) throws IOException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Importer.Table table = new ParquetFormat().open(file, ImportOptions.defaults())) {
            while (table.next()) {
                rows.add(row(table));
            }
        }
        return rows;
    }

    private static List<@Nullable String> row(Importer.Table table) {
        List<@Nullable String> row = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            row.add(table.text(c));
        }
        return row;
    }
}

package dev.parallax.spec.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.parallax.engine.Exporter;
import dev.parallax.engine.JsonWriter;
import dev.parallax.engine.Result;
import dev.parallax.engine.internal.export.Exporters;
import dev.parallax.parquet.ParquetFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every exporter writes every type with every pattern of nulls so that DuckDB reads the same values. */
class ExporterContractTest {
    private static final List<Integer> SIZES = List.of(0, 1, 2, 100);
    private static final List<Connection> OPEN = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws SQLException {
        OPEN.add(DriverManager.getConnection("jdbc:duckdb:"));
    }

    @AfterAll
    static void close() throws SQLException {
        for (Connection connection : OPEN) {
            connection.close();
        }
    }

    @TestFactory
    Stream<DynamicNode> everyTypeReadsBackEqual() {
        return formats()
                .map(format -> dynamicContainer(
                        format.name(),
                        Samples.ALL.stream()
                                .map(samples -> dynamicTest(samples.name(), () -> readsBackEqual(format, samples)))));
    }

    private static Stream<Exporter> formats() {
        return Stream.concat(Exporters.ALL.stream(), Stream.of(new ParquetFormat()));
    }

    private void readsBackEqual(Exporter format, Samples samples) throws Exception {
        for (Nulls nulls : Nulls.values()) {
            for (int size : SIZES) {
                Sheet sheet = new Sheet(
                        List.of(
                                new Sheet.Column("row.id", Samples.ALL.get(1).type(), false, row -> (long) row),
                                new Sheet.Column(
                                        "the \"x\"",
                                        samples.type(),
                                        samples.single(),
                                        row -> nulls.at(row)
                                                ? null
                                                : samples.values()
                                                        .get(row
                                                                % samples.values()
                                                                        .size()))),
                        size);
                Path file = write(format, sheet);
                assertThat(read(file, samples))
                        .as("%s, %s, %d rows", samples, nulls, size)
                        .isEqualTo(expected(sheet, samples));
            }
        }
    }

    private Path write(Exporter format, Result result) throws IOException {
        String ending = Stream.of(".csv", ".tsv", ".jsonl", ".parquet")
                .filter(format::writes)
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve("export" + ending);
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(result, out);
        }
        return file;
    }

    private static List<List<@Nullable Object>> expected(Sheet sheet, Samples samples) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (var row : sheet.rows()) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(row.get(0));
            values.add(plain(row.get(1), samples));
            rows.add(values);
        }
        return rows;
    }

    private static @Nullable Object plain(@Nullable Object value, Samples samples) throws IOException {
        if (value == null || !samples.sql().equals("json")) {
            return samples.single() && value != null ? (Object) ((Double) value).floatValue() : value;
        }
        StringBuilder json = new StringBuilder();
        new JsonWriter(json).value(value, false);
        return json.toString();
    }

    private static List<List<@Nullable Object>> read(Path file, Samples samples) throws SQLException {
        String column = "\"the \"\"x\"\"\"";
        String from = from(file, samples.sql());
        String value = samples.sql().equals("json") ? json(file, column) : column;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = OPEN.get(0).createStatement();
                ResultSet found = statement.executeQuery("select \"row.id\", " + value + " from " + from)) {
            while (found.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(found.getLong(1));
                Object read = found.getObject(2);
                row.add(read instanceof java.sql.Date date ? LocalDate.parse(date.toString()) : read);
                rows.add(row);
            }
        }
        return rows;
    }

    /** Nested values of Parquet as JSON; JSON of texts without the spaces that a reader may add. */
    private static String json(Path file, String column) {
        return file.toString().endsWith(".parquet")
                ? "case when " + column + " is null then null else to_json(" + column + ")::varchar end"
                : "(" + column + ")::varchar";
    }

    private static String from(Path file, String type) {
        String columns = "columns = {'row.id': 'bigint', 'the \"x\"': '" + type + "'}";
        String name = file.toString();
        if (name.endsWith(".parquet")) {
            return "read_parquet('" + name + "')";
        }
        return name.endsWith(".jsonl")
                ? "read_json('" + name + "', format = 'newline_delimited', " + columns + ")"
                : "read_csv('" + name
                        + "', header = true, quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false,"
                        + " delim = '" + (name.endsWith(".tsv") ? "\\t" : ",") + "', " + columns + ")";
    }

    @Test
    void parquetHasTheTypesOfTheColumns() throws Exception {
        List<Sheet.Column> columns = Samples.ALL.stream()
                .map(s -> new Sheet.Column(
                        s.name(), s.type(), s.single(), row -> s.values().get(0)))
                .toList();
        Path file = write(new ParquetFormat(), new Sheet(columns, 1));
        List<String> types = new ArrayList<>();
        try (Statement statement = OPEN.get(0).createStatement();
                ResultSet found = statement.executeQuery("describe select * from '" + file + "'")) {
            while (found.next()) {
                types.add(found.getString(1) + " " + found.getString(2));
            }
        }
        assertThat(types)
                .containsExactly(
                        "boolean BOOLEAN",
                        "integer BIGINT",
                        "decimal DOUBLE",
                        "score FLOAT",
                        "date DATE",
                        "text VARCHAR",
                        "histogram STRUCT(labels VARCHAR[], edges DOUBLE[], counts BIGINT[], \"nulls\" BIGINT)",
                        "texts STRUCT(\"values\" STRUCT(\"value\" VARCHAR, count BIGINT)[], more BIGINT)",
                        "numbers STRUCT(\"values\" STRUCT(\"value\" BIGINT, count BIGINT)[], more BIGINT)");
    }
}

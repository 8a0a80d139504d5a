package dev.parallax.spec.duckdb;

import dev.parallax.grammar.Statement;
import dev.parallax.spec.data.Kind;
import dev.parallax.spec.data.TinyColumn;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.data.TinyRow;
import dev.parallax.spec.data.TinyTable;
import dev.parallax.spec.oracle.Comparison;
import dev.parallax.spec.oracle.OracleTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A dataset in DuckDB, in memory, and the joined table of one comparison. */
public final class DuckDb implements AutoCloseable {
    /** Positions of a model's rows start at a multiple of this, behind those of the labels. */
    private static final int STRIDE = 100_000;

    private final Connection connection;
    private TinyDataset dataset;
    private @Nullable Comparison comparison;
    private List<String> joined = List.of();

    private DuckDb(Connection connection) {
        this.connection = connection;
        this.dataset = new TinyDataset(new TinyTable(List.of(), List.of()), List.of(), List.of());
    }

    /** A database of its own, in memory. */
    public static DuckDb open() throws SQLException {
        DuckDb database = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
        database.run("SET threads = 1");
        database.run("PRAGMA disable_optimizer");
        return database;
    }

    /** Loads a dataset, in place of the one before. */
    public void load(TinyDataset next) throws SQLException {
        dataset = next;
        comparison = null;
        load("labels", next.labels(), List.of(), 0);
        for (int i = 0; i < next.models().size(); i++) {
            TinyModel model = next.models().get(i);
            load("model" + i, model.table(), model.scoreClasses(), (i + 1) * STRIDE);
        }
    }

    private void load(String name, TinyTable table, List<String> scores, int first) throws SQLException {
        StringBuilder definition = new StringBuilder("CREATE OR REPLACE TABLE " + name + " (pos BIGINT, id VARCHAR");
        table.columns().forEach(c -> definition
                .append(", ")
                .append(Sql.quote(c.name()))
                .append(' ')
                .append(type(c)));
        IntStream.range(0, scores.size())
                .forEach(i -> definition.append(", s").append(i).append(" FLOAT"));
        run(definition.append(')').toString());
        try (DuckDBAppender rows = connection.unwrap(DuckDBConnection.class).createAppender("main", name)) {
            long position = first;
            for (TinyRow row : table.rows()) {
                rows.beginRow().append(position++).append(row.id());
                for (TinyColumn column : table.columns()) {
                    append(rows, row.value(column.name()), column.kind());
                }
                for (String score : scores) {
                    append(rows, row.scores().get(score), Kind.SCORE);
                }
                rows.endRow();
            }
        }
    }

    private static void append(DuckDBAppender rows, @Nullable Object value, Kind kind) throws SQLException {
        if (value == null) {
            rows.appendNull();
            return;
        }
        switch (kind) {
            case CLASS, TEXT -> rows.append((String) value);
            case INTEGER -> rows.append((long) (Long) value);
            case DECIMAL -> rows.append((double) (Double) value);
            case SCORE -> rows.append(((Double) value).floatValue());
            case BOOLEAN -> rows.append((boolean) (Boolean) value);
            case DATE -> rows.append((LocalDate) value);
        }
    }

    private static String type(TinyColumn column) {
        return switch (column.kind()) {
            case CLASS, TEXT -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DOUBLE";
            case SCORE -> "FLOAT";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
        };
    }

    /** Joins the models of a comparison; queries are about it until the next. */
    public void compare(Comparison next) throws SQLException {
        comparison = next;
        run("CREATE OR REPLACE TABLE joined AS " + new JoinSql(dataset, next).text());
        SqlNames names = new SqlNames(dataset, next, Map.of(), -1, false);
        run("CREATE OR REPLACE TABLE u AS SELECT *, " + String.join(", ", names.facts()) + " FROM joined");
        joined = columnsOf("u");
    }

    private List<String> columnsOf(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet described = statement.executeQuery("SELECT column_name FROM (DESCRIBE " + table + ")")) {
            while (described.next()) {
                names.add(described.getString(1));
            }
        }
        return List.copyOf(names);
    }

    /** The answer to a query. */
    public OracleTable answer(Statement.Query query) throws SQLException {
        if (comparison == null) {
            throw new IllegalStateException("compare first");
        }
        SqlStages stages = new SqlStages(dataset, comparison);
        query.stages().forEach(s -> s.accept(stages));
        String sql = stages.sql(joined);
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return read(result, stages);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + sql, e);
        }
    }

    private static OracleTable read(ResultSet result, SqlStages stages) throws SQLException {
        List<String> columns = stages.columns();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(value(result.getObject(i)));
            }
            rows.add(row);
        }
        return new OracleTable(columns, rows, stages.shown());
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Float || value instanceof java.math.BigDecimal) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof Number number && !(value instanceof Double)) {
            return number.longValue();
        }
        return value instanceof java.sql.Date date ? date.toLocalDate() : value;
    }

    private void run(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

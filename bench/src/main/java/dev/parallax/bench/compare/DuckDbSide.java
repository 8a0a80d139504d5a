package dev.parallax.bench.compare;

import dev.parallax.bench.generate.Generated;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DuckDB, by JDBC, on files: one database with a table per file, and one with all of them joined. */
final class DuckDbSide implements Side {
    /** What stands before a question's name where it was asked of the tables of the files. */
    static final String JOINED = "joined: ";

    private DuckDbSide() {}

    /** A process that does one part of the work. */
    public static void main(String[] arguments) throws Exception {
        Side.main(new DuckDbSide(), arguments);
    }

    private static Connection open(Path file, Settings settings) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        run(connection, "SET threads = " + settings.threads());
        run(connection, "SET enable_progress_bar = false");
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void importFiles(Settings settings, Generated files, Findings findings) throws Exception {
        try (Connection connection = open(settings.joined(), settings)) {
            findings.time("import labels", () -> read(connection, "labels", files.labels()));
            for (int model = 0; model < files.models(); model++) {
                String name = Generated.modelName(model);
                Path file = files.model(model);
                findings.time("import " + name, () -> read(connection, name, file));
            }
        }
        try (Connection connection = open(settings.wide(), settings)) {
            run(connection, "ATTACH '" + settings.joined() + "' AS files (READ_ONLY)");
            findings.time("wide", () -> widen(connection, files));
        }
    }

    private static void read(Connection connection, String table, Path file) throws SQLException {
        run(connection, "CREATE TABLE " + table + " AS FROM read_csv('" + file + "')");
        run(connection, "CHECKPOINT");
    }

    private static void widen(Connection connection, Generated files) throws SQLException {
        StringBuilder classes = new StringBuilder("SELECT truth AS name FROM files.labels");
        StringBuilder columns = new StringBuilder("SELECT l.* REPLACE (l.truth::class AS truth)");
        StringBuilder from = new StringBuilder(" FROM files.labels l");
        for (int model = 0; model < files.models(); model++) {
            String name = Generated.modelName(model);
            classes.append(" UNION SELECT guess FROM files.").append(name);
            columns.append(", %1$s.guess::class AS %1$s_guess, %1$s.score::FLOAT AS %1$s_score".formatted(name));
            for (String one : files.classes()) {
                columns.append(", %1$s.\"p_%2$s\"::FLOAT AS \"%1$s_p_%2$s\"".formatted(name, one));
            }
            from.append(" JOIN files.%1$s ON %1$s.id = l.id".formatted(name));
        }
        run(connection, "CREATE TYPE class AS ENUM (SELECT name FROM (" + classes + ") ORDER BY name)");
        run(connection, "CREATE TABLE wide AS " + columns + from + " ORDER BY l.rowid");
        run(connection, "CHECKPOINT");
    }

    @Override
    public void ask(Settings settings, List<Question> questions, Findings findings) throws Exception {
        ask(settings.wide(), settings, questions, new Names.Wide(), "", findings);
        List<Question> common = questions.stream().filter(Question::common).toList();
        ask(settings.joined(), settings, common, new Names.Joined(), JOINED, findings);
    }

    private static void ask(
            Path file, Settings settings, List<Question> questions, Names names, String prefix, Findings findings)
            throws Exception {
        try (Connection connection = open(file, settings)) {
            findings.notes().put("version", connection.getMetaData().getDatabaseProductVersion());
            Timings timings = new Timings(prefix, findings);
            for (Question question : questions) {
                Prepared prepared = new Prepared(connection, question.sql().apply(names));
                timings.add(question, new Timing(prepared::answer, settings.runs()));
            }
            timings.measure();
        }
    }

    /** A question whose plan is made by the first run and kept for the next ones until the connection ends, as a session of Parallax does. */
    private static final class Prepared {
        private final Connection connection;
        private final String sql;
        private @Nullable PreparedStatement statement;

        Prepared(Connection connection, String sql) {
            this.connection = connection;
            this.sql = sql;
        }

        List<List<String>> answer() throws SQLException {
            if (statement == null) {
                statement = connection.prepareStatement(sql);
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> cells = new ArrayList<>(columns);
                    for (int column = 1; column <= columns; column++) {
                        cells.add(String.valueOf(result.getObject(column)));
                    }
                    rows.add(cells);
                }
            }
            return rows;
        }
    }
}

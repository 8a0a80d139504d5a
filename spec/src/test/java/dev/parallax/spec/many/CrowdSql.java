package dev.parallax.spec.many;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same files in DuckDB: joined as table {@code u}, spread as {@code long}, one after the other as {@code stack}. */
final class CrowdSql implements AutoCloseable {
    /** What the models of a unit say together: the query, and the same in SQL. */
    static final String LISTS =
            "show row.truth, any([*].wrong), none([*].correct), count([*].correct), agree([*].guess),"
                    + " distinct([*].guess), mode([*].guess), min([*].score), avg([*].ms), spread([*].score), stddev([*].ms)";

    /** See {@link #LISTS}. */
    static final String LISTS_SQL = """
            SELECT u.truth, coalesce(bool_or(wrong), false) AS mistaken, count(p) > 0 AND NOT bool_or(right_),
              count(*) FILTER (right_), count(p) > 1 AND count(DISTINCT coalesce(g, '')) = 1, count(DISTINCT g),
              any_value(vote), min(s), avg(t), max(s) - min(s), stddev_samp(t), unit
            FROM u LEFT JOIN (SELECT *, truth IS NOT NULL AND g IS NOT DISTINCT FROM truth AS right_,
              truth IS NOT NULL AND g IS DISTINCT FROM truth AS wrong FROM long) USING (unit)
              LEFT JOIN (SELECT unit, g AS vote FROM (SELECT unit, g, row_number() OVER (PARTITION BY unit
                ORDER BY count(*) DESC, g) AS r FROM long WHERE g IS NOT NULL GROUP BY unit, g) WHERE r = 1) USING (unit)
            GROUP BY unit, u.truth""";

    private final Connection connection;
    private final int models;

    CrowdSql(Path folder, int models) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        this.models = models;
        run("SET threads = 1");
        read(folder, "labels", "'truth': 'VARCHAR', 'camera': 'VARCHAR', 'size': 'BIGINT'");
        for (int m = 0; m < models; m++) {
            read(
                    folder,
                    "m" + m,
                    "'guess': 'VARCHAR', 'score': 'FLOAT', 'ms': 'DOUBLE'"
                            + (Crowd.hasNotes(m) ? ", 'note': 'VARCHAR'" : "")
                            + (Crowd.hasScores(m)
                                    ? ", 'bird': 'FLOAT', 'cat': 'FLOAT', 'dog': 'FLOAT', 'owl': 'FLOAT'"
                                    : ""));
        }
    }

    private void read(Path folder, String name, String columns) throws SQLException {
        run("CREATE TABLE " + name + " AS SELECT *, row_number() OVER () AS pos FROM read_csv('"
                + folder.resolve(name + ".csv") + "', header = true, nullstr = '', columns = {'id': 'VARCHAR',"
                + " 'hash': 'VARCHAR', " + columns + "})");
    }

    /** A piece of SQL for each model, {@code #} its number. */
    static String each(int models, String text) {
        return IntStream.range(0, models)
                .mapToObj(m -> text.replace("#", String.valueOf(m)))
                .collect(Collectors.joining(", "));
    }

    private String each(String between, IntFunction<String> text) {
        return IntStream.range(0, models).mapToObj(text).collect(Collectors.joining(between));
    }

    /** Joins by left joins of the labels: kinds inner and left. */
    void joinLabels(String kind, String on) throws SQLException {
        String joins = each(" ", m -> kind + " JOIN m" + m + " ON " + on.replace("m.", "m" + m + "."));
        run("CREATE OR REPLACE TABLE u AS SELECT row_number() OVER (ORDER BY l.pos) AS unit, l.id, l.truth, l.size, "
                + columns() + " FROM labels l " + joins);
        spread();
    }

    /** Joins all sides by a key that may be missing: rows without one stand alone. */
    void joinOuter(String key) throws SQLException {
        String joins = "labels l";
        String known = "l." + key;
        for (int m = 0; m < models; m++) {
            joins += " FULL JOIN m" + m + " ON coalesce(" + known + ") = m" + m + "." + key;
            known += ", m" + m + "." + key;
        }
        run("CREATE OR REPLACE TABLE u AS SELECT row_number() OVER () AS unit, coalesce(l.id, "
                + each(", ", m -> "m" + m + ".id") + ") AS id, l.truth, l.size, " + columns() + " FROM " + joins);
        spread();
    }

    private String columns() {
        return each(
                ", ",
                m -> "m" + m + ".pos IS NOT NULL AS p" + m + ", m" + m + ".guess AS g" + m + ", m" + m + ".score AS s"
                        + m + ", m" + m + ".ms AS t" + m);
    }

    private void spread() throws SQLException {
        run("CREATE OR REPLACE TABLE long AS "
                + each(
                        " UNION ALL ",
                        m -> "SELECT unit, truth, " + m + " AS m, p" + m + " AS p, g" + m + " AS g, s" + m + " AS s, t"
                                + m + " AS t FROM u WHERE p" + m));
    }

    /** One model's rows after the other's. */
    void stack(boolean inner) throws SQLException {
        run("CREATE OR REPLACE TABLE stack AS "
                + each(
                        " UNION ALL BY NAME ",
                        m -> "SELECT 'm" + m + "' AS model, " + m
                                + " AS i, m" + m + ".*, truth, camera, size, l.pos AS place FROM m" + m
                                + " LEFT JOIN labels l ON l.id = m"
                                + m + ".id"));
        if (inner) {
            run("DELETE FROM stack WHERE id IS NULL OR id NOT IN (SELECT id FROM labels WHERE id IS NOT NULL)"
                    + each("", m -> " OR id NOT IN (SELECT id FROM m" + m + " WHERE id IS NOT NULL)"));
        }
    }

    /** The rows of a query, as texts. */
    List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(Texts.of(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + sql, e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

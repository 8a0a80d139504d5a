package dev.parallax.spec.many;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ChosenEngine;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.spec.random.Dice;
import dev.parallax.storage.StoreOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joins and concatenations of two, three and twenty models over random files are what DuckDB makes of the same files. */
class ManyModelsTest {
    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();

    private interface Asked {
        void ask(Session session, CrowdSql sql) throws SQLException;
    }

    private void open(int models, int things, boolean keyless, long seed, Asked asked) throws Exception {
        Dice dice = new Dice(seed);
        Path files = folder.resolve(models + "-" + things + "-" + seed);
        Crowd.write(files, models, things, keyless, dice);
        int morsel = things > 1_000 ? dice.of(20_000, ExecutionOptions.MORSEL) : dice.of(7, 64);
        ExecutionOptions execution =
                new ExecutionOptions(dice.between(1, 2), morsel, dice.percent(70), dice.percent(70));
        StoreOptions storing =
                StoreOptions.DEFAULT.withSync(false).withKeyMap(false).withIndexes(dice.percent(70));
        try (Parallax parallax = load(files, models, storing, execution);
                Session session = parallax.session();
                CrowdSql sql = new CrowdSql(files, models)) {
            asked.ask(session, sql);
        }
        assertThat(failures)
                .as("models %d, things %d, seed %d, %s", models, things, seed, execution)
                .isEmpty();
    }

    private static Parallax load(Path files, int models, StoreOptions storing, ExecutionOptions execution)
            throws IOException {
        Parallax parallax = ChosenEngine.open(files.resolve("store"), files, storing, execution);
        ImportOptions options = ImportOptions.defaults().with("id", "id");
        parallax.importLabels(files.resolve("labels.csv"), options, ImportProgress.NONE);
        for (int m = 0; m < models; m++) {
            ImportOptions own = Crowd.hasScores(m) ? options.with("scores", "p_{class}") : options;
            parallax.importModel("m" + m, files.resolve("m" + m + ".csv"), own, ImportProgress.NONE);
        }
        return parallax;
    }

    private static List<String> rows(Session session, String query) {
        Result result = session.query(query);
        List<String> rows = new ArrayList<>();
        for (Row row : result.rows()) {
            List<@Nullable Object> values = new ArrayList<>();
            IntStream.range(0, result.columns().size()).forEach(i -> values.add(row.get(i)));
            rows.add(Texts.of(values));
        }
        return rows;
    }

    private void same(Session session, String query, CrowdSql sql, String select) throws SQLException {
        List<String> expected = sql.rows(select).stream().sorted().toList();
        List<String> got = rows(session, query).stream().sorted().toList();
        if (!expected.equals(got)) {
            failures.add(query + "\nexpected " + expected + "\ngot      " + got);
        }
    }

    private static String models(int count) {
        return IntStream.range(0, count).mapToObj(m -> "m" + m).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20})
    void joinsById(int models) throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            open(models, new Dice(seed).between(1, 90), true, seed, (session, sql) -> {
                session.compare(models(models) + " join inner");
                sql.joinLabels("INNER", "l.id = m.id");
                joined(models, session, sql);
                session.compare(models(models) + " join left");
                sql.joinLabels("LEFT", "l.id = m.id");
                joined(models, session, sql);
                session.compare(models(models) + " join outer");
                sql.joinOuter("id");
                joined(models, session, sql);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20})
    void joinsByAnotherKey(int models) throws Exception {
        for (long seed = 11; seed <= 12; seed++) {
            open(models, new Dice(seed).between(1, 90), true, seed, (session, sql) -> {
                session.compare(models(models) + " join inner on hash");
                sql.joinLabels("INNER", "l.hash = m.hash");
                joined(models, session, sql);
                session.compare(models(models) + " join left on hash");
                sql.joinLabels("LEFT", "l.hash = m.hash");
                joined(models, session, sql);
                session.compare(models(models) + " join outer on hash");
                sql.joinOuter("hash");
                joined(models, session, sql);
                session.compare(models(models) + " join left on id else hash");
                sql.joinLabels("LEFT", "(l.id = m.id OR (l.id IS NULL OR m.id IS NULL) AND l.hash = m.hash)");
                joined(models, session, sql);
                session.compare(models(models) + " join inner on id else hash");
                sql.joinLabels("INNER", "(l.id = m.id OR (l.id IS NULL OR m.id IS NULL) AND l.hash = m.hash)");
                joined(models, session, sql);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20})
    void concatenates(int models) throws Exception {
        for (long seed = 21; seed <= 23; seed++) {
            open(models, new Dice(seed).between(0, 120), true, seed, (session, sql) -> {
                session.compare(models(models) + " concat");
                sql.stack(false);
                stacked(session, sql);
                session.compare(models(models) + " concat inner");
                sql.stack(true);
                stacked(session, sql);
            });
        }
    }

    @Test
    void concatenatesMoreThanOneContainer() throws Exception {
        open(3, 72_000, false, 41, (session, sql) -> {
            session.compare(models(3) + " concat");
            sql.stack(false);
            stacked(session, sql);
            session.compare(models(3) + " concat inner");
            sql.stack(true);
            stacked(session, sql);
        });
    }

    /** Names after {@code as}, positions and lists of some models. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20})
    void namesModelsAndPositions(int models) throws Exception {
        open(models, 60, false, 31, (session, sql) -> {
            session.compare(IntStream.range(0, models)
                            .mapToObj(m -> "m" + m + " as `of " + m + "`")
                            .collect(Collectors.joining(", "))
                    + " join left");
            sql.joinLabels("LEFT", "l.id = m.id");
            int last = models - 1;
            same(
                    session,
                    "show row.id, `of " + last + "`.guess, [" + last + "].score, [`of 0`, `of " + last + "`].ms",
                    sql,
                    "SELECT id, g" + last + ", s" + last + ", t0, t" + last + " FROM u");
            joined(models, session, sql);
        });
    }

    private void joined(int models, Session session, CrowdSql sql) throws SQLException {
        same(
                session,
                "show row.truth, row.size, [*].guess",
                sql,
                "SELECT truth, size, " + CrowdSql.each(models, "g#") + " FROM u");
        same(
                session,
                "group by row.truth show count as n, accuracy([*]), count([*].wrong), avg([*].score), max([*].ms)",
                sql,
                "SELECT truth, count(*), "
                        + CrowdSql.each(
                                models,
                                "avg(CASE WHEN p# AND truth IS NOT NULL THEN (g# IS NOT DISTINCT FROM truth)::INT END)")
                        + ", "
                        + CrowdSql.each(
                                models, "count(*) FILTER (p# AND truth IS NOT NULL AND g# IS DISTINCT FROM truth)")
                        + ", " + CrowdSql.each(models, "avg(s#::DOUBLE)") + ", " + CrowdSql.each(models, "max(t#)")
                        + " FROM u GROUP BY truth");
        same(session, CrowdSql.LISTS, sql, "SELECT * EXCLUDE unit FROM (" + CrowdSql.LISTS_SQL + ")");
        same(
                session,
                "where any([*].wrong) and not all([*].wrong) and agree([*].present) show count",
                sql,
                "SELECT count(*) FROM (" + CrowdSql.LISTS_SQL
                        + ") WHERE mistaken AND unit NOT IN (SELECT unit FROM long"
                        + " GROUP BY unit HAVING bool_and(truth IS NOT NULL AND g IS DISTINCT FROM truth)) AND unit IN"
                        + " (SELECT unit FROM long GROUP BY unit HAVING count(*) > 1)");
    }

    private void stacked(Session session, CrowdSql sql) throws SQLException {
        String right = "(truth IS NOT NULL AND guess IS NOT DISTINCT FROM truth)";
        String accuracy = "avg(CASE WHEN truth IS NOT NULL THEN " + right + "::INT END)";
        same(
                session,
                "show row.model, row.model_index, row.id, row.truth, row.guess, row.score, row.ms, row.note, row.size",
                sql,
                "SELECT model, i, id, truth, guess, score, ms, note, size FROM stack");
        same(
                session,
                "group by row.model show count as n, accuracy, avg(row.score), count(row.wrong), distinct(row.guess)",
                sql,
                "SELECT model, count(*), " + accuracy
                        + ", avg(score::DOUBLE), count(*) FILTER (truth IS NOT NULL AND NOT " + right
                        + "), count(DISTINCT guess) FROM stack GROUP BY model");
        same(session, "show count, accuracy", sql, "SELECT count(*), " + accuracy + " FROM stack");
        same(
                session,
                "group by row.truth, row.guess show count, sum(row.ms), max(row.note)",
                sql,
                "SELECT truth, guess, count(*), sum(ms), max(note) FROM stack GROUP BY truth, guess");
        same(
                session,
                "row.guess = \"cat\" and row.score > 0.25 and not (row.ms < 20) group by row.camera, row.note show count",
                sql,
                "SELECT camera, note, count(*) FROM stack WHERE guess = 'cat' AND score > 0.25 AND NOT coalesce(ms < 20, false)"
                        + " GROUP BY camera, note");
        same(
                session,
                "row.score[\"cat\"] > row.score[\"dog\"] or row.note in (\"n1\", \"n4\", null) show count, avg(row.score[row.guess])",
                sql,
                "SELECT count(*), avg(CASE guess WHEN 'bird' THEN bird WHEN 'cat' THEN cat WHEN 'dog' THEN dog WHEN 'owl' THEN"
                        + " owl END::DOUBLE) FROM stack WHERE coalesce(cat > dog, false) OR note IN ('n1', 'n4') OR note IS NULL");
        same(
                session,
                "top 3 by row.score per row.model, row.truth group by row.model show sum(row.score), count",
                sql,
                "SELECT model, sum(score::DOUBLE), count(*) FROM (SELECT *, row_number() OVER (PARTITION BY model, truth"
                        + " ORDER BY score DESC NULLS LAST) AS r FROM stack) WHERE r <= 3 GROUP BY model");
        same(
                session,
                "derive mean = avg(row.score) per row.model where row.score >= mean and row.model != \"m1\""
                        + " group by row.model_index show count",
                sql,
                "SELECT i, count(*) FROM (SELECT *, avg(score::DOUBLE) OVER (PARTITION BY model) AS mean FROM stack)"
                        + " WHERE score::DOUBLE >= mean AND model <> 'm1' GROUP BY i");
        same(
                session,
                "group by row.id show count as n, count(row.wrong), max(row.score) where n != 2",
                sql,
                "SELECT id, count(*), count(*) FILTER (truth IS NOT NULL AND NOT " + right + "), max(score) FROM stack"
                        + " GROUP BY id HAVING count(*) <> 2");
        same(
                session,
                "top 1 by row.model_index per row.id group by row.model show count",
                sql,
                "SELECT model, count(*) FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY i DESC) AS r FROM stack)"
                        + " WHERE r = 1 GROUP BY model");
        same(
                session,
                "sort by row.score desc, row.model_index, row.id limit 15 show row.score, row.model",
                sql,
                "SELECT score, model FROM stack ORDER BY score DESC NULLS LAST, i, id NULLS LAST LIMIT 15");
    }
}

package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Session;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.grammar.Statement;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.duckdb.DuckDb;
import dev.parallax.spec.duckdb.NotInSql;
import dev.parallax.spec.oracle.Interpreter;
import dev.parallax.spec.oracle.OracleTable;
import dev.parallax.spec.random.DatasetGenerator;
import dev.parallax.spec.random.Dice;
import dev.parallax.spec.random.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine agrees with both oracles on random queries over random datasets. Half of the queries start from seed 1, half
 * from a new seed; {@code -Dparallax.oracle.seed} sets it, {@code -Dparallax.oracle.queries} how many are compared with each
 * oracle.
 */
class RandomQueriesTest {
    private static final int QUERIES = Integer.getInteger("parallax.oracle.queries", 20_000);
    private static final int TRIALS_OF_A_DATASET = 5;
    private static final int QUERIES_OF_A_TRIAL = 60;
    private static final int MOST_FAILURES = 20;

    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();
    private int ofInterpreter;
    private int ofDuckDb;

    @Test
    void theEngineAgreesWithBothOracles() throws Exception {
        long fresh = Long.getLong("parallax.oracle.seed", System.nanoTime());
        System.out.println("random queries: half of them from -Dparallax.oracle.seed=" + fresh);
        try (DuckDb duckDb = DuckDb.open()) {
            run(1, QUERIES / 2, duckDb);
            run(fresh, QUERIES, duckDb);
        }
        assertThat(failures).isEmpty();
        System.out.println(ofInterpreter + " compared with the interpreter, " + ofDuckDb + " with DuckDB");
    }

    private void run(long seed, int until, DuckDb duckDb) throws IOException, SQLException {
        Dice dice = new Dice(seed);
        while ((ofInterpreter < until || ofDuckDb < until) && failures.size() < MOST_FAILURES) {
            long own = dice.seed();
            TinyDataset dataset = DatasetGenerator.dataset(own);
            ExecutionOptions execution = new ExecutionOptions(
                    dice.between(1, 3), dice.of(7, 64, ExecutionOptions.MORSEL), dice.percent(80), dice.percent(80));
            Path place = folder.resolve(Long.toHexString(own));
            try (TinyStore store = TinyStore.of(place, dataset, execution)) {
                duckDb.load(dataset);
                for (int i = 0; i < TRIALS_OF_A_DATASET; i++) {
                    trial(dataset, own, dice.seed(), store, duckDb, until);
                }
            } catch (RuntimeException e) {
                failures.add("dataset " + own + "\n" + e);
            }
        }
    }

    private void trial(TinyDataset dataset, long own, long seed, TinyStore store, DuckDb duckDb, int until)
            throws SQLException {
        Trial trial = Trial.of(dataset, seed);
        Interpreter interpreter = new Interpreter(dataset);
        interpreter.compare(trial.comparison());
        duckDb.compare(trial.comparison());
        String replay = "dataset " + own + ", trial " + seed + "\n" + trial.compare();
        try (Session session = store.parallax().session()) {
            if (!trial.compare().isEmpty()) {
                session.run(Trial.statement(trial.compare()));
            }
            for (String text : trial.queries(seed, QUERIES_OF_A_TRIAL)) {
                compare(replay, text, session, interpreter, duckDb, until);
            }
        }
    }

    private void compare(
            String replay, String text, Session session, Interpreter interpreter, DuckDb duckDb, int until)
            throws SQLException {
        Statement.Query query = (Statement.Query) Trial.statement(text);
        OracleTable second = ofDuckDb < until ? answer(duckDb, query) : null;
        boolean ask = ofInterpreter < until;
        if (failures.size() >= MOST_FAILURES || !ask && second == null) {
            return;
        }
        OracleTable first = ask ? interpreter.answer(query) : null;
        boolean shown = first != null ? first.shown() : second != null && second.shown();
        try {
            List<List<@Nullable Object>> got = Engine.answer(session, text, shown);
            if (first != null) {
                ofInterpreter++;
                note(replay, text, "the interpreter", Values.difference(first.rows(), got));
            }
            if (second != null) {
                ofDuckDb++;
                note(replay, text, "DuckDB", Values.difference(second.rows(), got));
            }
        } catch (RuntimeException | AssertionError e) {
            String at = Arrays.stream(e.getStackTrace()).limit(5).map(f -> "\n    " + f).collect(Collectors.joining());
            note(replay, text, "both oracles", "refused: " + e + at);
        }
    }

    private static @Nullable OracleTable answer(DuckDb duckDb, Statement.Query query) throws SQLException {
        try {
            return duckDb.answer(query);
        } catch (NotInSql e) {
            return null;
        }
    }

    private void note(String replay, String text, String whom, @Nullable String difference) {
        if (difference != null) {
            failures.add(replay + "\n" + text + "\nagainst " + whom + ": " + difference + "\n");
        }
    }
}

package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Session;
import dev.parallax.grammar.Statement;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.duckdb.DuckDb;
import dev.parallax.spec.duckdb.NotInSql;
import dev.parallax.spec.oracle.Interpreter;
import dev.parallax.spec.oracle.OracleTable;
import dev.parallax.spec.random.DatasetGenerator;
import dev.parallax.spec.random.Dice;
import dev.parallax.spec.random.Trial;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine agrees with both oracles on random queries over random datasets. Half of the queries start from seed 1, half
 * from a new seed; {@code -Dparallax.oracle.seed} sets it, {@code -Dparallax.oracle.queries} how many are compared with each
 * oracle. DuckDB answers on a thread of its own.
 */
class RandomQueriesTest {
    private static final int QUERIES = Integer.getInteger("parallax.oracle.queries", 6_000);
    private static final int TRIALS_OF_A_DATASET = 4;
    private static final int QUERIES_OF_A_TRIAL = 120;
    private static final int MOST_FAILURES = 20;
    private static final int MOST_MODELS = 6;
    private static final int MOST_SCORES = 50;

    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private int ofInterpreter;
    private int ofDuckDb;

    @Test
    void theEngineAgreesWithBothOracles() throws Exception {
        try (DuckDb duckDb = DuckDb.open()) {
            run(1, QUERIES / 2, duckDb);
            run(RandomTrials.seed("oracle"), QUERIES, duckDb);
        } finally {
            background.shutdownNow();
        }
        System.out.println(ofInterpreter + " compared with the interpreter, " + ofDuckDb + " with DuckDB");
        assertThat(failures).isEmpty();
    }

    private void run(long seed, int until, DuckDb duckDb) throws Exception {
        Dice dice = new Dice(seed);
        while ((ofInterpreter < until || ofDuckDb < until) && failures.size() < MOST_FAILURES) {
            long own = dice.seed();
            TinyDataset dataset = DatasetGenerator.dataset(own);
            if (isSmall(dataset)) {
                background.submit(() -> {
                    duckDb.load(dataset);
                    return null;
                });
            }
            try (TinyStore store = TinyStore.any(folder.resolve(Long.toHexString(own)), dataset, dice)) {
                for (int i = 0; i < TRIALS_OF_A_DATASET; i++) {
                    long ofTrial = dice.seed();
                    trial("dataset " + own + ", trial " + ofTrial, Trial.of(dataset, ofTrial), ofTrial, store, duckDb);
                }
            }
        }
    }

    /** Of a thousand columns of scores, or of twenty joins, DuckDB needs minutes for what the facts about them are. */
    private static boolean isSmall(TinyDataset dataset) {
        return dataset.models().size() <= MOST_MODELS
                && dataset.models().stream()
                        .allMatch(model -> model.scoreClasses().size() <= MOST_SCORES);
    }

    private void trial(String replay, Trial trial, long seed, TinyStore store, DuckDb duckDb) throws Exception {
        List<String> texts = trial.queries(seed, QUERIES_OF_A_TRIAL);
        Future<List<@Nullable OracleTable>> inSql = background.submit(() -> isSmall(trial.dataset())
                ? answers(duckDb, trial, texts)
                : Collections.<@Nullable OracleTable>nCopies(texts.size(), null));
        Interpreter interpreter = new Interpreter(trial.dataset());
        interpreter.compare(trial.comparison());
        List<OracleTable> byRow = new ArrayList<>();
        List<Object> got = new ArrayList<>();
        try (Session session = store.parallax().session()) {
            if (!trial.compare().isEmpty()) {
                session.run(Trial.statement(trial.compare()));
            }
            for (String text : texts) {
                byRow.add(interpreter.answer((Statement.Query) Trial.statement(text)));
                got.add(answer(session, text, byRow.get(byRow.size() - 1).shown()));
            }
        }
        for (int i = 0; i < texts.size() && failures.size() < MOST_FAILURES; i++) {
            String query = replay + "\n" + trial.compare() + "\n" + texts.get(i) + "\n";
            ofInterpreter += compare(query + "against the interpreter: ", byRow.get(i), got.get(i));
            ofDuckDb += compare(query + "against DuckDB: ", inSql.get().get(i), got.get(i));
        }
    }

    private static List<@Nullable OracleTable> answers(DuckDb duckDb, Trial trial, List<String> texts)
            throws SQLException {
        duckDb.compare(trial.comparison());
        List<@Nullable OracleTable> answers = new ArrayList<>();
        for (String text : texts) {
            try {
                answers.add(duckDb.answer((Statement.Query) Trial.statement(text)));
            } catch (NotInSql e) {
                answers.add(null);
            }
        }
        return answers;
    }

    /** The engine's answer, or how it failed. */
    private static Object answer(Session session, String text, boolean shown) {
        try {
            return Engine.answer(session, text, shown);
        } catch (RuntimeException | AssertionError e) {
            return "refused: " + e
                    + Arrays.stream(e.getStackTrace())
                            .limit(5)
                            .map(f -> "\n    " + f)
                            .collect(Collectors.joining());
        }
    }

    private int compare(String query, @Nullable OracleTable expected, Object got) {
        if (expected == null) {
            return 0;
        }
        String difference =
                got instanceof OracleTable answer ? Values.difference(expected.rows(), answer.rows()) : (String) got;
        if (difference != null) {
            failures.add(query + difference + "\n");
        }
        return 1;
    }
}

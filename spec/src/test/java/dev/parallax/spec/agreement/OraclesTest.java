package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.grammar.Statement;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.duckdb.DuckDb;
import dev.parallax.spec.duckdb.NotInSql;
import dev.parallax.spec.oracle.Interpreter;
import dev.parallax.spec.oracle.OracleTable;
import dev.parallax.spec.random.DatasetGenerator;
import dev.parallax.spec.random.Trial;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two oracles agree with each other, so that neither is trusted alone. */
class OraclesTest {
    private static final int DATASETS = Integer.getInteger("parallax.oracle.datasets", 8);
    private static final int QUERIES = 40;

    private final List<String> failures = new ArrayList<>();

    @Test
    void theInterpreterAndDuckDbAgree() throws SQLException {
        int compared = 0;
        try (DuckDb duckDb = DuckDb.open()) {
            for (long seed = 1; seed <= DATASETS; seed++) {
                TinyDataset dataset = DatasetGenerator.dataset(seed);
                Trial trial = Trial.of(dataset, seed);
                Interpreter interpreter = new Interpreter(dataset);
                interpreter.compare(trial.comparison());
                duckDb.load(dataset);
                duckDb.compare(trial.comparison());
                for (String text : trial.queries(seed, QUERIES)) {
                    compared += compare(seed, text, interpreter, duckDb) ? 1 : 0;
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(compared).isGreaterThan(DATASETS * QUERIES / 3);
    }

    private boolean compare(long seed, String text, Interpreter interpreter, DuckDb duckDb) {
        Statement.Query query = (Statement.Query) Trial.statement(text);
        OracleTable expected = interpreter.answer(query);
        try {
            String difference =
                    Values.difference(expected.rows(), duckDb.answer(query).rows());
            if (difference != null) {
                failures.add("seed " + seed + "\n" + text + "\n" + difference);
            }
            return true;
        } catch (NotInSql e) {
            return false;
        } catch (SQLException e) {
            failures.add("seed " + seed + "\n" + text + "\n" + e.getMessage());
            return false;
        }
    }
}

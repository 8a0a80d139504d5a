package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Cell;
import dev.parallax.engine.Part;
import dev.parallax.engine.QueryException;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.random.DatasetGenerator;
import dev.parallax.spec.random.Dice;
import dev.parallax.spec.random.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a cell is a count, its query returns as many rows; where it is anything else, its query runs. Random queries over random
 * datasets, with names that the session defines and with splits, half of them from seed 1 and half from a new one; {@code
 * -Dparallax.drill.seed} sets it, {@code -Dparallax.drill.queries} how many.
 */
class DrillTest {
    private static final int QUERIES = Integer.getInteger("parallax.drill.queries", 2_000);
    private static final int QUERIES_OF_A_DATASET = 100;
    private static final int CELLS_OF_A_COLUMN = 6;
    private static final int MOST_FAILURES = 15;
    private static final String TAG = "a \"tag\"";
    private static final String DEFINITIONS =
            "let ln = row.n; let lt = row.truth; let lg = base.guess; let lw = upper(row.weather); param half = 0.5";
    private static final Map<String, String> DEFINED = Map.of(
            "row.n", "ln", "row.truth", "lt", "base.guess", "lg", "upper(row.weather)", "lw", "> 0.5", "> $half");

    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();
    private int queries;
    private int counts;
    private int others;

    @Test
    void aCountIsTheRowsOfItsQuery() throws Exception {
        run(new Dice(1), QUERIES / 2);
        run(new Dice(RandomTrials.seed("drill")), QUERIES);
        System.out.println(queries + " queries, " + counts + " counts drilled, " + others + " other cells");
        assertThat(failures).isEmpty();
        assertThat(counts).isGreaterThan(queries);
    }

    private void run(Dice dice, int until) throws Exception {
        while (queries < until && failures.size() < MOST_FAILURES) {
            long own = dice.seed();
            TinyDataset dataset = DatasetGenerator.dataset(own);
            ExecutionOptions execution = new ExecutionOptions(2, dice.of(64, ExecutionOptions.MORSEL), true, true);
            try (TinyStore store = TinyStore.of(folder.resolve(Long.toHexString(own)), dataset, execution)) {
                long ofTrial = dice.seed();
                String replay = "dataset " + own + ", trial " + ofTrial;
                if (dice.percent(50)) {
                    trial(replay, Trial.of(dataset, ofTrial), false, new Dice(ofTrial), store);
                } else {
                    trial(replay, Trial.any(dataset, ofTrial), true, new Dice(ofTrial), store);
                }
            }
        }
    }

    private void trial(String replay, Trial trial, boolean pipelines, Dice dice, TinyStore store) {
        try (Session session = store.parallax().session()) {
            session.run(new Source("trial", trial.compare()));
            session.run(new Source("definitions", DEFINITIONS));
            session.run(new Source("tag", trial.tagging(dice.seed(), TAG)));
            List<String> texts = pipelines
                    ? trial.pipelines(dice.seed(), QUERIES_OF_A_DATASET, List.of(TAG))
                    : trial.queries(dice.seed(), QUERIES_OF_A_DATASET);
            for (String text : texts) {
                String query = withDefinitions(dice, pipelines ? text : withSplit(dice, text));
                if (failures.size() < MOST_FAILURES) {
                    drill(replay + "\n" + trial.compare() + "\n" + query, query, dice, session);
                }
            }
        }
    }

    private static String withSplit(Dice dice, String text) {
        int group = text.indexOf("group by");
        if (group < 0 || text.contains("split by") || dice.percent(80)) {
            return text;
        }
        String by = dice.of("row.weather", "base.score > 0.5", "bucket(row.size, 20)", "row.day is null");
        return text.substring(0, group) + "split by " + by + " " + text.substring(group);
    }

    private static String withDefinitions(Dice dice, String text) {
        String changed = text;
        for (Map.Entry<String, String> each : DEFINED.entrySet()) {
            if (dice.percent(30)) {
                changed = changed.replaceAll(
                        Pattern.quote(each.getKey()) + "(?![\\w(\\[.])", Matcher.quoteReplacement(each.getValue()));
            }
        }
        return changed;
    }

    private void drill(String replay, String text, Dice dice, Session session) {
        Result result;
        try {
            result = session.query(text);
        } catch (QueryException e) {
            if (!String.valueOf(e.getMessage()).contains(" parts, more than ")) {
                failures.add(replay + "\n" + e.getMessage() + "\n");
            }
            return;
        }
        queries++;
        CountColumns counting = CountColumns.of((Statement.Query) Trial.statement(text));
        drill(replay, result, counting, dice, session);
        for (Part part : result.parts()) {
            drill(replay, part.result(), counting, dice, session);
        }
    }

    private void drill(String replay, Result result, CountColumns counting, Dice dice, Session session) {
        for (int column = 0; column < result.columns().size() && result.rowCount() > 0; column++) {
            boolean ofPart = column == 0 && !result.parts().isEmpty();
            boolean count = !result.ofRows()
                    && !ofPart
                    && counting.contains(result.columns().get(column).name());
            for (int i = count ? CELLS_OF_A_COLUMN : 1; i > 0; i--) {
                Cell cell = result.cell(dice.below((int) result.rowCount()), column);
                check(
                        replay + "\n" + cell.address() + " is " + cell.value() + ": " + cell.query(),
                        cell,
                        count,
                        session);
            }
        }
    }

    private void check(String replay, Cell cell, boolean count, Session session) {
        String formatted = QueryFormatter.format(Trial.statement(cell.query()));
        try {
            long rows = session.query(cell.query()).rowCount();
            if (count && !Objects.equals(cell.value(), rows)) {
                failures.add(replay + "\nhas " + rows + " rows\n");
            } else if (!formatted.equals(cell.query())) {
                failures.add(replay + "\nis formatted to " + formatted + "\n");
            }
        } catch (RuntimeException e) {
            failures.add(replay + "\n" + e + "\n");
        }
        counts += count ? 1 : 0;
        others += count ? 0 : 1;
    }
}

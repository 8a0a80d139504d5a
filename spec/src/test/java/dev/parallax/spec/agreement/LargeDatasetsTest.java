package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.Session;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.oracle.Interpreter;
import dev.parallax.spec.oracle.OracleTable;
import dev.parallax.spec.random.DatasetGenerator;
import dev.parallax.spec.random.Dice;
import dev.parallax.spec.random.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random pipelines over datasets of several morsels: the engine as fast as it can be agrees with the engine without indexes,
 * without the optimizer and with one thread, and on some of them with the interpreter. {@code -Dparallax.large.datasets} says how
 * many datasets; the first is the same every time, the others start from {@code -Dparallax.oracle.seed}, by default a new one.
 */
class LargeDatasetsTest {
    private static final int DATASETS = Integer.getInteger("parallax.large.datasets", 1);
    private static final int TRIALS = 3;
    private static final int PIPELINES_OF_A_TRIAL = 40;
    private static final int COUNTS_OF_A_TRIAL = 60;
    private static final int OF_THE_INTERPRETER = 4;
    private static final int MOST_FAILURES = 10;
    private static final List<String> TAGS = List.of("some");

    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();
    private int plainly;
    private int byRow;

    @Test
    void speedChangesNoAnswer() throws Exception {
        long fresh = Long.getLong("parallax.oracle.seed", System.nanoTime());
        System.out.println("large datasets: all but the first from -Dparallax.oracle.seed=" + fresh);
        Dice dice = new Dice(fresh);
        for (int i = 0; i < DATASETS && failures.size() < MOST_FAILURES; i++) {
            run(i == 0 ? 1 : dice.seed());
        }
        System.out.println(plainly + " compared with the plain engine, " + byRow + " with the interpreter");
        assertThat(failures).isEmpty();
    }

    private void run(long seed) throws Exception {
        Dice dice = new Dice(seed);
        TinyDataset dataset = DatasetGenerator.large(seed);
        ExecutionOptions fast =
                new ExecutionOptions(dice.between(1, 4), dice.of(4_096, 10_000, ExecutionOptions.MORSEL), true, true);
        ExecutionOptions plain = new ExecutionOptions(1, ExecutionOptions.MORSEL, false, false);
        Path own = folder.resolve(Long.toHexString(seed));
        try (TinyStore fastStore = TinyStore.of(own.resolve("fast"), dataset, fast);
                TinyStore plainStore = TinyStore.of(own.resolve("plain"), dataset, plain)) {
            for (int i = 0; i < TRIALS && failures.size() < MOST_FAILURES; i++) {
                long ofTrial = dice.seed();
                Trial trial = Trial.any(dataset, ofTrial);
                String replay = "large dataset " + seed + " (" + fast + "), trial " + ofTrial + "\n" + trial.compare();
                trial(replay, trial, ofTrial, fastStore, plainStore);
            }
        }
    }

    private void trial(String replay, Trial trial, long seed, TinyStore fastStore, TinyStore plainStore) {
        Interpreter interpreter = new Interpreter(trial.dataset());
        interpreter.compare(trial.comparison());
        Dice dice = new Dice(seed);
        String tagging = trial.tagging(dice.seed(), TAGS.get(0));
        try (Session fast = fastStore.parallax().session();
                Session plain = plainStore.parallax().session()) {
            for (Session session : List.of(fast, plain)) {
                if (!trial.compare().isEmpty()) {
                    session.run(Trial.statement(trial.compare()));
                }
                session.run(Trial.statement(tagging));
            }
            Subject subject = new Subject(fast, interpreter, new AtomicInteger());
            int asked = 0;
            List<String> texts = new ArrayList<>(trial.pipelines(dice.seed(), PIPELINES_OF_A_TRIAL, TAGS));
            texts.addAll(trial.counts(dice.seed(), COUNTS_OF_A_TRIAL));
            for (String text : texts) {
                fail(replay, text, difference(plain, fast, text));
                plainly++;
                if (asked < OF_THE_INTERPRETER && !text.contains("tagged(") && !text.startsWith("from ")) {
                    fail(replay, text, subject.difference(text));
                    asked++;
                    byRow++;
                }
            }
        }
    }

    private void fail(String replay, String text, @Nullable String difference) {
        if (difference != null && failures.size() < MOST_FAILURES) {
            failures.add(replay + "\n" + text + "\n" + difference);
        }
    }

    private static @Nullable String difference(Session plain, Session fast, String text) {
        boolean shown = text.contains("show ") || text.contains("group by ");
        OracleTable expected;
        try {
            expected = Engine.answer(plain, text, shown);
        } catch (QueryException e) {
            return null;
        }
        try {
            return Values.difference(expected, Engine.answer(fast, text, shown));
        } catch (RuntimeException | AssertionError e) {
            return "refused: " + e + " at " + e.getStackTrace()[0];
        }
    }
}

package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Session;
import dev.parallax.grammar.Statement;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.oracle.Interpreter;
import dev.parallax.spec.random.DatasetGenerator;
import dev.parallax.spec.random.Dice;
import dev.parallax.spec.random.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine agrees with the interpreter on random pipelines of up to eight stages over random datasets. Half of them start
 * from seed 1, half from a new seed; {@code -Dparallax.oracle.seed} sets it, {@code -Dparallax.oracle.pipelines} how many are
 * compared. One that fails is shown without the stages that it fails without.
 */
class PipelinesTest {
    private static final int PIPELINES = Integer.getInteger("parallax.oracle.pipelines", 20_000);
    private static final int TRIALS_OF_A_DATASET = 3;
    private static final int PIPELINES_OF_A_TRIAL = 60;
    private static final int MOST_FAILURES = 20;
    private static final List<String> TAGS = List.of("seen", "odd one");

    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();
    private int compared;
    private int answered;

    @Test
    void theEngineAgreesWithTheInterpreter() throws Exception {
        run(1, PIPELINES / 2);
        run(RandomTrials.seed("oracle"), PIPELINES);
        System.out.println(compared + " pipelines compared with the interpreter, " + answered + " of them with rows");
        assertThat(failures).isEmpty();
        assertThat(answered).isGreaterThan(compared / 3);
    }

    private void run(long seed, int until) throws Exception {
        Dice dice = new Dice(seed);
        while (compared < until && failures.size() < MOST_FAILURES) {
            long own = dice.seed();
            TinyDataset dataset = DatasetGenerator.dataset(own);
            try (TinyStore store = TinyStore.any(folder.resolve(Long.toHexString(own)), dataset, dice)) {
                for (int i = 0; i < TRIALS_OF_A_DATASET; i++) {
                    trial("dataset " + own, Trial.any(dataset, dice.seed()), dice.seed(), store);
                }
            }
        }
    }

    private void trial(String replay, Trial trial, long seed, TinyStore store) {
        Interpreter interpreter = new Interpreter(trial.dataset());
        interpreter.compare(trial.comparison());
        try (Session session = store.parallax().session()) {
            if (!trial.compare().isEmpty()) {
                session.run(Trial.statement(trial.compare()));
            }
            Subject subject = new Subject(session, interpreter, new AtomicInteger());
            Dice dice = new Dice(seed);
            for (String tag : TAGS) {
                String text = trial.tagging(dice.seed(), tag);
                session.run(Trial.statement(text));
                interpreter.answer((Statement.Query) Trial.statement(text));
            }
            for (String text : trial.pipelines(dice.seed(), PIPELINES_OF_A_TRIAL, TAGS)) {
                compared++;
                String difference = subject.difference(text);
                if (difference != null && failures.size() < MOST_FAILURES) {
                    failures.add(replay + ", trial " + seed + "\n" + trial.compare() + "\n" + text + "\n" + difference
                            + "\n" + subject.shrunk(text, difference));
                }
            }
            answered += subject.answered().get();
        }
    }
}

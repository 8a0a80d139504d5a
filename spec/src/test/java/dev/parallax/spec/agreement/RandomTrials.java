package dev.parallax.spec.agreement;

import dev.parallax.engine.Session;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.grammar.Source;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.random.DatasetGenerator;
import dev.parallax.spec.random.Dice;
import dev.parallax.spec.random.Trial;
import java.nio.file.Path;

/** Random datasets, each in a store of its own with a session that compares some of its models. */
final class RandomTrials {
    private RandomTrials() {}

    /**
     * A dataset at hand.
     *
     * @param replay tells how to make it again
     */
    record Opened(String replay, TinyDataset dataset, Trial trial, TinyStore store, Session session) {}

    /** What is to hold of each. */
    interface Body {
        void check(Opened opened, Dice dice) throws Exception;
    }

    /** A new seed, which is printed; {@code -Dparallax.WHAT.seed} sets it. */
    static long seed(String what) {
        String property = "parallax." + what + ".seed";
        long seed = Long.getLong(property, System.nanoTime());
        System.out.println("random " + what + ": half of them from -D" + property + "=" + seed);
        return seed;
    }

    /**
     * So many datasets, half of them from seed 1 and half from a new one.
     *
     * @param what names the property that sets it
     * @param models that are compared at least
     */
    static void each(String what, Path folder, int datasets, int models, Body body) throws Exception {
        each(new Dice(1), folder, datasets / 2, models, body);
        each(new Dice(seed(what)), folder, datasets - datasets / 2, models, body);
    }

    private static void each(Dice dice, Path folder, int datasets, int models, Body body) throws Exception {
        int done = 0;
        while (done < datasets) {
            long own = dice.seed();
            TinyDataset dataset = DatasetGenerator.dataset(own);
            Trial trial = Trial.of(dataset, dice.seed());
            if (trial.models().size() < models) {
                continue;
            }
            ExecutionOptions execution = new ExecutionOptions(
                    2, dice.of(1, 64, ExecutionOptions.MORSEL), dice.percent(50), dice.percent(50));
            try (TinyStore store = TinyStore.of(folder.resolve(Long.toHexString(own)), dataset, execution);
                    Session session = store.parallax().session()) {
                session.run(new Source("trial", trial.compare()));
                body.check(new Opened("dataset " + own + "\n" + trial.compare(), dataset, trial, store, session), dice);
            }
            done++;
        }
    }
}

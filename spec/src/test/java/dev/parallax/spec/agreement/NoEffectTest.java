package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Answer;
import dev.parallax.engine.ChosenEngine;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.grammar.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model against copies of itself in which as many right guesses were made wrong as wrong ones right, by chance alone: of 200 copies
 * no more than one in twenty has a slice that is found, at the rate of 0.05 that is usual. Then a slice is planted, and found.
 */
class NoEffectTest {
    private static final int COPIES = 200;
    private static final int ROWS = 2_000;
    private static final int CLASSES = 5;
    private static final double RIGHT = 0.8;
    private static final double LOST = 0.05;
    private static final double WON = LOST * RIGHT / (1 - RIGHT);
    private static final String SEARCH = " slices over row.camera, row.weather, row.site, row.size, row.truth depth 2";
    private static final String[] WEATHER = {"sun", "rain", "fog", "snow"};

    @TempDir
    Path folder;

    @Test
    void chanceIsFoundNoMoreOftenThanTheRate() throws IOException {
        int[] truths = new int[ROWS];
        boolean[] right = new boolean[ROWS];
        try (Parallax parallax =
                ChosenEngine.open(folder.resolve("store"), folder, TinyStore.STORING, ExecutionOptions.of(2))) {
            labels(parallax, truths, right);
            for (int seed = 1; seed <= COPIES; seed++) {
                model(parallax, "copy" + seed, truths, flipped(right, new Random(seed)));
            }
            model(parallax, "worse", truths, planted(right));
            try (Session session = parallax.session()) {
                assertThat(found(session, "regressed")).isLessThanOrEqualTo(COPIES / 20);
                assertThat(found(session, "improved")).isLessThanOrEqualTo(COPIES / 20);
                session.compare("base0 as base, worse as other");
                assertThat(find(session, "regressed").cell(0, 0).value())
                        .isEqualTo("row.camera = \"c3\" and row.weather = \"fog\"");
            }
        }
    }

    /** In how many copies a slice is found. */
    private static int found(Session session, String which) {
        int found = 0;
        for (int seed = 1; seed <= COPIES; seed++) {
            session.compare("base0 as base, copy" + seed + " as other");
            found += find(session, which).rowCount() > 0 ? 1 : 0;
        }
        System.out.println("no effect: " + which + " slices found in " + found + " of " + COPIES + " copies");
        return found;
    }

    private static boolean[] planted(boolean[] right) {
        boolean[] worse = flipped(right, new Random(0));
        for (int row = 0; row < ROWS; row++) {
            worse[row] &= camera(row) != 3 || weather(row) != 2 || row % 3 != 0;
        }
        return worse;
    }

    private static Result find(Session session, String which) {
        return ((Answer.Table) session.run(new Source("find", "find " + which + SEARCH))
                        .get(0))
                .result();
    }

    private static boolean[] flipped(boolean[] right, Random random) {
        boolean[] flipped = right.clone();
        for (int row = 0; row < ROWS; row++) {
            flipped[row] ^= random.nextDouble() < (right[row] ? LOST : WON);
        }
        return flipped;
    }

    private static int camera(int row) {
        return row * 7919 % 6;
    }

    private static int weather(int row) {
        return row * 104_729 / 13 % WEATHER.length;
    }

    private void labels(Parallax parallax, int[] truths, boolean[] right) throws IOException {
        Random random = new Random(0);
        StringBuilder csv = new StringBuilder("id,truth,camera,weather,site,size\n");
        for (int row = 0; row < ROWS; row++) {
            truths[row] = random.nextInt(CLASSES);
            right[row] = random.nextDouble() < RIGHT;
            csv.append(row)
                    .append(",k")
                    .append(truths[row])
                    .append(",c")
                    .append(camera(row))
                    .append(',');
            csv.append(WEATHER[weather(row)])
                    .append(",s")
                    .append(random.nextInt(12))
                    .append(',');
            csv.append(random.nextInt(1_000)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("labels.csv"), csv);
        parallax.importLabels(file, ImportOptions.defaults(), ImportProgress.NONE);
        model(parallax, "base0", truths, right);
    }

    private void model(Parallax parallax, String name, int[] truths, boolean[] right) throws IOException {
        StringBuilder csv = new StringBuilder("id,guess\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append(row)
                    .append(",k")
                    .append(right[row] ? truths[row] : (truths[row] + 1) % CLASSES)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve(name + ".csv"), csv);
        parallax.importModel(name, file, ImportOptions.defaults(), ImportProgress.NONE);
    }
}

package dev.parallax.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.storage.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bands of scores answer is what going from row to row answers, over more rows than a container has. */
class ScoreBandsTest {
    private static final int ROWS = 70_001;
    private static final StoreOptions STORING =
            StoreOptions.DEFAULT.withSync(false).withKeyMap(false);

    private static final List<String> QUERIES = List.of(
            "base.score >= 0.5 and base.score < 0.7",
            "base.score > 0.503 and base.wrong",
            "base.score between 0.123 and 0.77 and row.source != \"s1\"",
            "base.score = 0.7 or base.score <= 0.03",
            "not (other.score >= 0.25) and other.score is not null",
            "row.source = \"s3\" and other.score < 0.6",
            "show hist(base.score), count",
            "group by row.truth show hist(base.score, bins: 16), hist(other.score), count, accuracy(base)",
            "group by row.source, row.truth show hist(base.score[\"a\"], bins: 10), rate(base.wrong)",
            "group by row.truth show hist(base.score, bins: 7)",
            "group by row.truth show hist(base.score, width: 0.05)",
            "other.wrong group by row.source show hist(other.score, bins: 64), hist(other.score[\"b\"])",
            "group by bucket(other.score[\"b\"], 0.01) as bin show count as n, count(row.truth = \"b\") as hits",
            "group by bucket(base.score, 0.05), row.source show count, accuracy(base)",
            "group by bucket(base.score, 0.003) show count",
            "group by round(base.score, 1) show count, quantile(base.score, 0.3)",
            "group by floor(other.score) show count",
            "group by row.source show quantile(base.score, 0.9), median(other.score), quantile(base.score, 0)",
            "base.wrong group by row.truth show median(base.score[\"a\"]), quantile(base.score, 1), count",
            "row.source = \"s2\" group by row.truth show quantile(other.score, 0.37), hist(other.score)",
            "show median(base.score), quantile(other.score[\"b\"], 0.99)",
            "base.score > 2 group by row.truth show median(base.score)");

    @TempDir
    private Path folder;

    @Test
    void scoresOfAllKinds() throws IOException {
        answersAgree(20261122, 0, 0);
    }

    @Test
    void scoresThatAreNull() throws IOException {
        answersAgree(20261123, 50, 0);
    }

    @Test
    void scoresOutsideOfTheBands() throws IOException {
        answersAgree(20261124, 1000, 500);
    }

    /** One in so many scores is null, and one in so many beyond 1; none for 0. */
    private void answersAgree(long seed, int nulls, int beyond) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        write(random, nulls, beyond);
        EngineOptions options = EngineOptions.defaults().withCreate(true);
        ExecutionOptions banded = ExecutionOptions.of(2);
        ExecutionOptions plain = new ExecutionOptions(1, ExecutionOptions.MORSEL, true, false);
        try (Parallax writer = Parallax.open(folder.resolve("store"), options, STORING, banded)) {
            writer.importLabels(folder.resolve("labels.csv"), ImportOptions.defaults(), ImportProgress.NONE);
            ImportOptions scores = ImportOptions.defaults().with("scores", "p_{class}");
            writer.importModel("m1", folder.resolve("m1.csv"), scores, ImportProgress.NONE);
            writer.importModel("m2", folder.resolve("m2.csv"), scores, ImportProgress.NONE);
        }
        List<List<Object>> expected = answers(plain);
        assertThat(answers(banded)).as("seed %d", seed).isEqualTo(expected);
    }

    private List<List<Object>> answers(ExecutionOptions execution) {
        List<List<Object>> answers = new ArrayList<>();
        EngineOptions options = EngineOptions.defaults();
        try (Parallax parallax = Parallax.open(folder.resolve("store"), options, STORING, execution);
                Session session = parallax.session()) {
            for (String query : QUERIES) {
                answers.add(answer(query, session.query(query)));
            }
        }
        return answers;
    }

    private static List<Object> answer(String query, Result result) {
        List<Object> cells = new ArrayList<>(
                List.of(query, result.rowCount(), result.footer().toString()));
        boolean selected = query.indexOf("show") < 0;
        for (Row row : result.rows()) {
            for (int i = 0; i < (selected ? 1 : result.columns().size()); i++) {
                cells.add(String.valueOf(row.get(i)));
            }
        }
        return cells;
    }

    private void write(SplittableRandom random, int nulls, int beyond) throws IOException {
        StringBuilder labels = new StringBuilder("id,truth,source\n");
        StringBuilder[] models = {
            new StringBuilder("id,guess,score,p_a,p_b\n"), new StringBuilder("id,guess,score,p_a,p_b\n")
        };
        for (int i = 0; i < ROWS; i++) {
            labels.append(i)
                    .append(',')
                    .append(className(random))
                    .append(",s")
                    .append(random.nextInt(7))
                    .append('\n');
            for (StringBuilder model : models) {
                model.append(i).append(',').append(className(random));
                for (int score = 0; score < 3; score++) {
                    model.append(',').append(score(random, nulls, beyond));
                }
                model.append('\n');
            }
        }
        Files.writeString(folder.resolve("labels.csv"), labels);
        Files.writeString(folder.resolve("m1.csv"), models[0]);
        Files.writeString(folder.resolve("m2.csv"), models[1]);
    }

    private static String className(SplittableRandom random) {
        return random.nextInt(3) == 0 ? "b" : random.nextInt(5) == 0 ? "c" : "a";
    }

    private static String score(SplittableRandom random, int nulls, int beyond) {
        if (nulls > 0 && random.nextInt(nulls) == 0) {
            return "";
        } else if (beyond > 0 && random.nextInt(beyond) == 0) {
            return "1.5";
        }
        return switch (random.nextInt(4)) {
            case 0 -> Float.toString(random.nextInt(101) / 100f);
            case 1 -> Float.toString(random.nextInt(65) / 64f);
            case 2 -> Float.toString(Math.nextDown(random.nextInt(1, 101) / 100f));
            default -> Double.toString(random.nextDouble());
        };
    }
}

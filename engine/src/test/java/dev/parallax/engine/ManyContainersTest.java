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

/**
 * Over several containers: groups that bitmaps, packed codes and indexes count are those that going from row to row finds, and the
 * first rows by what bands bound are the first of all.
 */
class ManyContainersTest {
    private static final int ROWS = 150_001;
    private static final StoreOptions STORING =
            StoreOptions.DEFAULT.withSync(false).withKeyMap(false);

    private static final List<String> QUERIES = List.of(
            "group by row.source show count",
            "group by row.source show count as n, count(regressed) as r sort by r desc",
            "group by row.source show count(regressed), count(fixed), count(regressed or base.wrong)",
            "group by row.source show accuracy(base), accuracy(other), accuracy([*].guess)",
            "group by row.source show count(base.guess = \"c\"), btc, bec",
            "regressed group by row.source show count, count(row.truth = \"a\")",
            "row.truth = \"b\" group by row.source show count, count(regressed)",
            "group by row.truth show count, count(regressed), count(agree([*].guess))",
            "regressed group by row.truth show count",
            "group by row.truth, other.guess show count",
            "group by base.guess, row.truth show count",
            "group by base.guess, other.guess show count",
            "show confusion(base), confusion(other)",
            "show delta(confusion)",
            "group by row.truth, outcome show count, count(row.source = \"s7\")",
            "group by outcome show count",
            "group by row.truth, base.correct, other.correct show count, mcnemar(base, other)",
            "regressed or base.wrong group by outcome show count, count(row.truth = \"a\"), mcnemar(base, other)",
            "base.wrong or row.truth = \"b\" group by other.correct, row.truth in (\"a\", \"b\") show count, precision(base, \"a\"), recall(other, \"b\")",
            "where base.wrong where row.truth = \"a\" group by outcome show count, count(other.guess = \"b\")",
            "row.truth = \"b\" and other.guess = \"a\" and base.guess != \"a\" show row.id, row.source, base.guess limit 40",
            "row.truth != \"b\" and not (regressed or fixed) group by row.source show count, accuracy(base)",
            "regressed split by row.truth group by row.source show count sort by count desc limit 3",
            "regressed sort by base.score[\"a\"] desc limit 20 where row.truth = \"a\" show row.id, row.source",
            "group by row.source, row.truth show count, count(fixed)",
            "show count(regressed), accuracy(base), count",
            "group by row.source show avg(base.score[\"a\"]), median(other.score[\"b\"]), count(regressed), count",
            "where base.wrong group by row.truth show count, accuracy(other), min(base.score[\"a\"]), quantile(base.score[\"b\"], 0.9)",
            "row.truth = \"b\" and base.wrong group by row.source show count(fixed), max(other.score[\"a\"]), rate(other.correct)",
            "group by row.truth show auc(base, \"a\"), accuracy(other), distinct(row.source), hist(base.score[\"a\"])",
            "show kappa(base), mcc(base), f1(other, macro), accuracy(base), count",
            "group by bucket(base.score[\"a\"], 0.02) show count, count(regressed), count(row.source = \"s7\")",
            "where base.wrong group by bucket(other.score[\"b\"], 0.1) show count, count(fixed)",
            "group by row.source show kappa(base), f1(base, macro), ci(accuracy(base)), count(regressed)",
            "where regressed or base.wrong group by row.source show kappa(other), ci_low(rate(fixed)), avg(base.score[\"a\"])",
            "group by class(row.truth) show precision(base), recall(base), f1(base)",
            "row.truth != \"c\" group by class(row.truth), row.source show precision(other), support",
            "row.truth = \"b\" and base.wrong group by row.source show kappa(other), count",
            "show median(base.score[\"a\"]), max(base.score[\"b\"]), count(regressed)",
            "derive m = median(base.score[\"a\"]) per row.source sort by m, row.id limit 40 show row.id, m",
            "sort by base.score[\"a\"] desc limit 20 show row.id, base.score[\"a\"]",
            "derive d = other.score[\"b\"] - base.score[\"b\"] sort by d limit 20 show row.id, d",
            "derive d = other.score[\"a\"] - base.score[\"a\"] top 30 by d show row.id, d",
            "derive d = stddev([*].score[\"a\"]) top 30 by d show row.id, d",
            "derive d = stddev([*].score[\"a\"]) sort by d limit 30 show row.id, d",
            "derive d = stddev_pop([0, 1].score[\"a\"]) sort by d desc limit 7 show row.id, d",
            "derive d = var([*].score[\"b\"]) sort by d desc limit 300 show row.id, d",
            "derive d = var_pop([*].score[\"b\"]) sort by d desc limit 10 show row.id, d",
            "row.truth != \"c\" derive d = spread([*].score[\"b\"]) sort by d desc limit 40 show row.id, d");

    @TempDir
    private Path folder;

    @Test
    void answersAreAsRowByRow() throws IOException {
        long seed = 20261125;
        write(new SplittableRandom(seed));
        ExecutionOptions counting = ExecutionOptions.of(2);
        EngineOptions options = EngineOptions.defaults().withCreate(true);
        ImportOptions scores = ImportOptions.defaults().with("scores", "p_{class}");
        try (Parallax writer = Parallax.open(folder.resolve("store"), options, STORING, counting)) {
            writer.importLabels(folder.resolve("labels.csv"), ImportOptions.defaults(), ImportProgress.NONE);
            writer.importModel("m1", folder.resolve("m1.csv"), scores, ImportProgress.NONE);
            writer.importModel("m2", folder.resolve("m2.csv"), scores, ImportProgress.NONE);
        }
        List<String> expected = answers(new ExecutionOptions(1, ExecutionOptions.MORSEL, true, false));
        assertThat(answers(counting)).as("seed %d", seed).isEqualTo(expected);
        assertThat(answers(new ExecutionOptions(2, 4_096, true, true)))
                .as("seed %d", seed)
                .isEqualTo(expected);
    }

    private List<String> answers(ExecutionOptions execution) {
        List<String> answers = new ArrayList<>();
        try (Parallax parallax = Parallax.open(folder.resolve("store"), EngineOptions.defaults(), STORING, execution);
                Session session = parallax.session()) {
            for (String query : QUERIES) {
                Result result = session.query(query);
                answers.add(query + " " + result.footer());
                for (Row row : result.rows()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < result.columns().size(); i++) {
                        cells.add(String.valueOf(row.get(i)));
                    }
                    answers.add(String.join(" ", cells));
                }
            }
        }
        return answers;
    }

    /** Where rows are few of which a predicate holds, and from the middle on where they are many; sources of forty, some null. */
    private void write(SplittableRandom random) throws IOException {
        StringBuilder labels = new StringBuilder("id,truth,source\n");
        StringBuilder first = new StringBuilder("id,guess,p_a,p_b\n");
        StringBuilder second = new StringBuilder("id,guess,p_a,p_b\n");
        for (int i = 0; i < ROWS; i++) {
            int source = Math.min(random.nextInt(41), random.nextInt(41));
            String truth = name(random.nextInt(4));
            labels.append(i).append(',').append(random.nextInt(90) == 0 ? "" : truth);
            labels.append(',').append(source == 40 ? "" : "s" + source).append('\n');
            int rightOf = i < ROWS / 2 ? 30 : i < 2 * ExecutionOptions.MORSEL ? 2 : 1;
            first.append(i).append(',').append(guess(random, truth, rightOf));
            scores(random, first);
            if (random.nextInt(1000) > 0) {
                second.append(i).append(',').append(guess(random, truth, rightOf));
                scores(random, second);
            }
        }
        Files.writeString(folder.resolve("labels.csv"), labels);
        Files.writeString(folder.resolve("m1.csv"), first);
        Files.writeString(folder.resolve("m2.csv"), second);
    }

    private static String guess(SplittableRandom random, String truth, int rightOf) {
        return random.nextInt(rightOf) > 0 ? truth : name(random.nextInt(4));
    }

    /** From 0 to 1, seldom near both, some null. */
    private static void scores(SplittableRandom random, StringBuilder row) {
        for (int k = 0; k < 2; k++) {
            row.append(',');
            if (random.nextInt(200) > 0) {
                row.append((float) Math.pow(random.nextDouble(), random.nextInt(1, 5)));
            }
        }
        row.append('\n');
    }

    private static String name(int number) {
        return String.valueOf((char) ('a' + number));
    }
}

package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.Answer;
import dev.parallax.engine.Cell;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Source;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.random.Dice;
import dev.parallax.spec.random.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What must hold of two models whatever the data: every row has one outcome, the shares of a pair are quotients of these counts, a
 * micro average is the accuracy, and behind every count stand as many rows. Random datasets, half of them from seed 1 and half from a
 * new one; {@code -Dparallax.identities.seed} sets it, {@code -Dparallax.identities.datasets} how many.
 */
class IdentitiesTest {
    private static final int DATASETS = Integer.getInteger("parallax.identities.datasets", 40);
    private static final int QUERIES = 6;

    /** Both right, regressed, fixed, both wrong, missing, unlabelled; then what is made of them. */
    private static final String PAIR = "show count as n, count(outcome = \"both_right\") as a, count(regressed) as b,"
            + " count(fixed) as c, count(outcome = \"both_wrong\") as d, count(outcome = \"missing\") as e,"
            + " count(outcome = \"unlabelled\") as f, count(flipped) as flips, btc, bec, bec_base,"
            + " delta(accuracy) as gain, rate(flipped) as flipped, support";

    private static final String ONE = "show count(M.correct) as right, count(M.wrong) as wrong,"
            + " count(M.present and M.guess is null and row.truth is not null) as silent, accuracy(M) as accuracy,"
            + " recall(M, micro) as recall, precision(M, micro) as precision, f1(M, micro) as f1,"
            + " recall(M, weighted) as weighted";

    /** Statements whose whole numbers count rows. */
    private static final List<String> COUNTING = List.of(
            "group by class(row.truth) show count as n, support as s, count(regressed) as r, count(base.wrong) as w",
            "group by row.weather, class(row.truth) show count, count(fixed)",
            "from models show name, count(correct) as c, count(regressed) as r",
            "from pairs show a, b, count(flipped) as n",
            "group by first_where([*].wrong) as first show count as n",
            "find regressed slices over row.weather, row.flag, row.truth min 1 fdr 1",
            "find improved slices over row.weather, row.n depth 1 min 1 fdr 1",
            "find weak slices over row.weather, row.truth min 1 fdr 1");

    private static final Set<String> COUNTS =
            Set.of("n", "s", "r", "w", "c", "count", "count(fixed)", "rows", "regressed", "fixed", "wrong");

    @TempDir
    Path folder;

    private int groups;
    private int counts;

    @Test
    void theyHold() throws Exception {
        RandomTrials.each("identities", folder, DATASETS, 2, this::check);
        System.out.println(groups + " groups and " + counts + " counts of " + DATASETS + " datasets");
        assertThat(groups).isGreaterThan(DATASETS);
        assertThat(counts).isGreaterThan(DATASETS);
    }

    private void check(RandomTrials.Opened opened, Dice dice) {
        String compare = opened.trial().compare();
        Session session = opened.session();
        try (Session all = opened.store().parallax().session();
                Session left = opened.store().parallax().session()) {
            all.run(new Source("all", ofAll(opened.dataset(), compare)));
            left.run(new Source("left", left(compare)));
            identities(opened.replay(), opened.trial(), session, dice);
            for (String text : COUNTING) {
                Session behind = text.startsWith("from models") ? all : text.startsWith("from pairs") ? left : session;
                drill(opened.replay() + "\n" + text, session, text, behind, dice);
            }
        }
    }

    /** All models by their own names, joined left by the key of a comparison. */
    private static String ofAll(TinyDataset dataset, String compare) {
        String names = dataset.models().stream().map(TinyModel::name).collect(Collectors.joining(", "));
        int key = compare.indexOf(" on ");
        return "compare " + names + " join left" + (key < 0 ? "" : compare.substring(key));
    }

    /** The same models, joined as those of pairs are: all rows that have labels, and no others. */
    private static String left(String compare) {
        return compare.contains(" join ")
                ? compare.replaceFirst(" join (inner|outer)", " join left")
                : compare.isEmpty() ? compare : compare + " join left";
    }

    private void identities(String replay, Trial trial, Session session, Dice dice) {
        for (int i = 0; i < QUERIES; i++) {
            String of = trial.selection(dice.seed());
            pair(replay, session, of);
            ofOne(replay, session, of, dice.one(trial.names()));
            differences(replay, session, of);
        }
    }

    private void pair(String replay, Session session, String of) {
        Result all = session.query(of + " " + PAIR);
        for (int row = 0; row < all.rowCount(); row++) {
            String as = replay + "\n" + of + " " + PAIR + "\nrow " + row;
            double[] n = new double[7];
            for (int i = 0; i < n.length; i++) {
                Cell cell = all.cell(row, place(all, "nabcdef".substring(i, i + 1)));
                n[i] = number(cell);
                assertThat((double) session.query(cell.query()).rowCount())
                        .as("%s\n%s", as, cell.query())
                        .isEqualTo(n[i]);
            }
            double judged = n[1] + n[2] + n[3] + n[4];
            assertThat(judged + n[5] + n[6]).as(as).isEqualTo(n[0]);
            quotient(as, all, row, "btc", n[1], n[1] + n[2]);
            quotient(as, all, row, "bec", n[4], n[4] + n[2]);
            quotient(as, all, row, "bec_base", n[4], n[4] + n[3]);
            quotient(as, all, row, "gain", n[3] - n[2], judged);
            quotient(as, all, row, "flipped", number(all.cell(row, place(all, "flips"))), n[0]);
            assertThat(number(all.cell(row, place(all, "support")))).as(as).isEqualTo(n[0] - n[6]);
            groups++;
        }
    }

    private static void ofOne(String replay, Session session, String of, String model) {
        String text = of + " " + ONE.replace("M", model);
        Result all = session.query(text);
        for (int row = 0; row < all.rowCount(); row++) {
            String as = replay + "\n" + text + "\nrow " + row;
            double right = number(all.cell(row, place(all, "right")));
            double wrong = number(all.cell(row, place(all, "wrong")));
            double guessed = right + wrong - number(all.cell(row, place(all, "silent")));
            quotient(as, all, row, "accuracy", right, right + wrong);
            quotient(as, all, row, "recall", right, right + wrong);
            quotient(as, all, row, "weighted", right, right + wrong);
            quotient(as, all, row, "precision", right, guessed);
            quotient(as, all, row, "f1", 2 * right, right + wrong + guessed);
        }
    }

    /** A difference is that of the metric of the two, over the rows that both have. */
    private static void differences(String replay, Session session, String of) {
        for (String metric : List.of("accuracy", "f1(X, macro)", "kappa(X)", "mcc(X)", "recall(X, weighted)")) {
            String plain = metric.contains("(") ? metric : metric + "(X)";
            String bare = metric.replace("(X)", "").replace("X, ", "");
            String both = "where row.truth is not null and base.present and other.present ";
            String text = both + of + " show delta(" + bare + ") as d, " + plain.replace("X", "base") + " as x, "
                    + plain.replace("X", "other") + " as y";
            Result all = session.query(text);
            for (int row = 0; row < all.rowCount(); row++) {
                double difference = number(all.cell(row, place(all, "y"))) - number(all.cell(row, place(all, "x")));
                double ours = number(all.cell(row, place(all, "d")));
                if (Double.isNaN(difference)) {
                    assertThat(ours).as("%s\n%s", replay, text).isNaN();
                } else {
                    assertThat(ours).as("%s\n%s", replay, text).isCloseTo(difference, within(1e-12));
                }
            }
        }
    }

    /** Models and pairs as rows are drilled where all models, or those compared, are joined left; else in the session itself. */
    private void drill(String replay, Session session, String text, Session drilled, Dice dice) {
        Result result = ((Answer.Table) session.run(new Source("text", text)).get(0)).result();
        for (int column = 0; column < result.columns().size() && result.rowCount() > 0; column++) {
            Cell cell = result.cell(dice.below((int) result.rowCount()), column);
            if (COUNTS.contains(result.columns().get(column).name())) {
                assertThat(drilled.query(cell.query()).rowCount())
                        .as("%s\n%s is %s: %s", replay, cell.address(), cell.value(), cell.query())
                        .isEqualTo(cell.value());
                counts++;
            }
        }
    }

    /** A share is the quotient of two counts, to the bit; of none it is null. */
    private static void quotient(String as, Result all, int row, String column, double above, double below) {
        double ours = number(all.cell(row, place(all, column)));
        if (below == 0) {
            assertThat(ours).as("%s, %s", as, column).isNaN();
        } else if (column.equals("weighted")) {
            assertThat(ours).as("%s, %s", as, column).isCloseTo(above / below, within(1e-12));
        } else {
            assertThat(ours).as("%s, %s", as, column).isEqualTo(above / below);
        }
    }

    private static double number(Cell cell) {
        return cell.value() instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static int place(Result result, String name) {
        return result.columns().indexOf(result.column(name));
    }
}

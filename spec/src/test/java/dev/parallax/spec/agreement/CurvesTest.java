package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.Cell;
import dev.parallax.engine.QueryException;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import dev.parallax.spec.random.Dice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Areas, which are counted by ranks, are those below the curves; points that a curve is thinned to are points of it; counts of a point
 * are as many rows. Random datasets, half of them from seed 1 and half from a new one; {@code -Dparallax.curves.seed} sets it, {@code
 * -Dparallax.curves.datasets} how many. Half of them are cut into parts that are swept by themselves.
 */
class CurvesTest {
    private static final int DATASETS = Integer.getInteger("parallax.curves.datasets", 60);
    private static final double CLOSE = 1e-12;

    @TempDir
    Path folder;

    private int curves;

    @Test
    void areasAreThoseBelowTheCurves() throws Exception {
        RandomTrials.each(
                "curves", folder, DATASETS, 1, (opened, dice) -> areas(opened.replay(), opened.session(), dice));
        System.out.println(curves + " curves of " + DATASETS + " datasets");
        assertThat(curves).isGreaterThan(DATASETS / 4);
    }

    private void areas(String replay, Session session, Dice dice) {
        Result all;
        try {
            all = session.query("group by class(row.truth) as c show auc([0]) as auc, ap([0]) as ap");
        } catch (QueryException withoutScores) {
            return;
        }
        for (int row = 0; row < all.rowCount(); row++) {
            String name = String.valueOf(all.column("c").texts()[row]);
            Map<String, Object> ofClass = Map.of("c", name);
            String as = replay + "\n" + name;
            Result pr;
            try {
                pr = session.query("show pr_curve([0], $c)", ofClass);
            } catch (QueryException withoutScoresOfIt) {
                assertThat(all.column("ap").doubles()[row]).as(as).isNaN();
                continue;
            }
            Result roc = session.query("show roc_curve([0], $c)", ofClass);
            areBelow(
                    as,
                    roc,
                    pr,
                    all.column("auc").doubles()[row],
                    all.column("ap").doubles()[row]);
            int points = dice.of(2, 3, 7, 40);
            Map<String, Object> thinned = Map.of("c", name, "n", points);
            isThinned(as, pr, session.query("show pr_curve([0], $c, points: $n)", thinned), points);
            areAmong(as, roc, session.query("show roc_curve([0], $c, points: $n)", thinned));
            drill(as, session, roc, dice);
            drill(as, session, pr, dice);
            inGroups(as, session, ofClass);
            curves += 2;
        }
    }

    private static void areBelow(String as, Result roc, Result pr, double auc, double ap) {
        double trapezoids = 0;
        double[] fpr = roc.column("fpr").doubles();
        double[] tpr = roc.column("tpr").doubles();
        for (int i = 1; i < fpr.length; i++) {
            trapezoids += (fpr[i] - fpr[i - 1]) * (tpr[i] + tpr[i - 1]) / 2;
        }
        // where some rows lack a score, the curve ends before 1 and there is no area
        boolean whole = fpr.length > 0 && fpr[fpr.length - 1] == 1 && tpr[tpr.length - 1] == 1;
        assertThat(auc).as(as).isEqualTo(whole ? trapezoids : Double.NaN, within(CLOSE));
        double sum = 0;
        double before = 0;
        double[] recall = pr.column("recall").doubles();
        for (int i = 0; i < recall.length; i++) {
            sum += (recall[i] - before) * pr.column("precision").doubles()[i];
            before = recall[i];
        }
        assertThat(ap).as(as).isEqualTo(recall.length == 0 ? Double.NaN : sum, within(CLOSE));
    }

    /** At each of the evenly spaced recalls the best precision there or at a higher one. */
    private static void isThinned(String as, Result all, Result thinned, int points) {
        double[] recalls = all.column("recall").doubles();
        double[] precisions = all.column("precision").doubles();
        double[] levels = thinned.column("recall").doubles();
        for (int level = 0; level < levels.length; level++) {
            double best = Double.NaN;
            for (int i = 0; i < recalls.length; i++) {
                boolean higher = recalls[i] >= level / (points - 1.0) - CLOSE;
                best = higher && !(precisions[i] <= best) ? precisions[i] : best;
            }
            assertThat(levels[level]).as(as).isEqualTo(level / (points - 1.0));
            assertThat(thinned.column("precision").doubles()[level])
                    .as(as + "\nat recall " + levels[level])
                    .isEqualTo(best, within(0.0));
        }
    }

    private static void areAmong(String as, Result all, Result thinned) {
        List<List<Object>> points = rows(all);
        assertThat(points).as(as).containsSubsequence(rows(thinned));
    }

    private static List<List<Object>> rows(Result result) {
        List<List<Object>> rows = new ArrayList<>();
        result.rows().forEach(row -> rows.add(Arrays.asList(row.get(0), row.get(1), row.get(2), row.get(3))));
        return rows;
    }

    private static void drill(String as, Session session, Result curve, Dice dice) {
        for (int column = 3; column < 5 && curve.rowCount() > 0; column++) {
            Cell cell = curve.cell(dice.below((int) curve.rowCount()), column);
            assertThat(session.query(cell.query()).rowCount())
                    .as(as + "\n" + cell.query())
                    .isEqualTo(cell.value());
        }
    }

    /** Groups are swept as if there were no others. */
    private static void inGroups(String as, Session session, Map<String, Object> ofClass) {
        String shown = " show auc([0], $c) as auc, ap([0], $c) as ap";
        Result groups = session.query("group by length(row.truth) as k" + shown, ofClass);
        for (int group = 0; group < groups.rowCount(); group++) {
            Object key = groups.column("k").values()[group];
            Result alone = session.query("length(row.truth) = " + key + shown, ofClass);
            for (String area : List.of("auc", "ap")) {
                assertThat(groups.column(area).doubles()[group])
                        .as(as + ", group " + key)
                        .isEqualTo(alone.column(area).doubles()[0], within(CLOSE));
            }
        }
    }
}

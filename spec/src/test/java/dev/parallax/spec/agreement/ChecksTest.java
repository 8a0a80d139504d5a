package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.CheckResult;
import dev.parallax.engine.CheckedAssertion;
import dev.parallax.engine.CheckedAssertion.Outcome;
import dev.parallax.engine.CheckedAssertion.Verdict;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import dev.parallax.spec.random.Dice;
import dev.parallax.spec.random.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A check says of each group what an ordinary query says of its value: it holds where the comparison does, and what is null, empty or
 * without a labelled row never passes. Random assertions over random datasets, half of them from seed 1 and half from a new one; {@code
 * -Dparallax.checks.seed} sets it, {@code -Dparallax.checks.datasets} how many.
 */
class ChecksTest {
    private static final int DATASETS = Integer.getInteger("parallax.checks.datasets", 60);
    private static final int CHECKS = 12;
    private static final String LABELLED = "count(row.truth is not null and base.present and other.present)";
    private static final List<String> VALUES = List.of(
            "count(regressed)",
            "count",
            "accuracy(other)",
            "accuracy(base)",
            "delta(accuracy)",
            "btc",
            "bec",
            "rate(flipped)",
            "max(row.n)",
            "f1(other, macro)",
            "mcnemar_statistic",
            "kappa(base)");

    @TempDir
    Path folder;

    private final Map<Outcome, Integer> verdicts = new EnumMap<>(Outcome.class);
    private int passed;

    @Test
    void aVerdictIsWhatAQuerySays() throws Exception {
        RandomTrials.each("checks", folder, DATASETS, 2, (opened, dice) -> {
            for (int i = 0; i < CHECKS; i++) {
                check(opened.replay(), opened.trial(), opened.session(), dice);
            }
        });
        System.out.println("verdicts: " + verdicts + ", " + passed + " checks passed");
        assertThat(verdicts).containsOnlyKeys(Outcome.values());
        assertThat(passed).isPositive();
    }

    private void check(String replay, Trial trial, Session session, Dice dice) {
        String where = dice.percent(30) ? "" : "where " + trial.predicate(dice.seed()) + " ";
        String key = dice.percent(30) ? "" : dice.of("row.weather", "row.flag", "base.guess", "row.n % 3");
        long least = dice.percent(50) ? 0 : dice.of(1L, 2L, 5L, 50L);
        String value = dice.one(VALUES);
        String bound = dice.of("0", "0.5", "1", "3", "-0.1");
        String operator = dice.of("<", "<=", ">", ">=", "=", "!=");
        String check = "check \"c\" " + where + "{ " + value + " " + operator + " " + bound
                + (key.isEmpty() ? "" : " for each " + key) + (least == 0 ? "" : " min " + least) + " }";
        String query = where + (key.isEmpty() ? "" : "group by " + key + " as k ") + "show " + value + " as v, "
                + LABELLED + " as labelled, " + value + " " + operator + " " + bound + " as holds";
        CheckResult result = session.check(check);
        List<String> expected = expected(session.query(query), least, key.isEmpty());
        CheckedAssertion assertion = result.assertions().get(0);
        String as = replay + "\n" + check + "\n" + query;
        assertThat(assertion.verdicts().stream().map(ChecksTest::said))
                .as(as)
                .containsExactlyInAnyOrderElementsOf(expected);
        boolean passes = expected.stream().noneMatch(each -> each.startsWith("fails"))
                && expected.stream().anyMatch(each -> each.startsWith("holds"));
        assertThat(result.passed()).as(as).isEqualTo(passes);
        passed += passes ? 1 : 0;
        for (Verdict verdict : assertion.verdicts()) {
            verdicts.merge(verdict.outcome(), 1, Integer::sum);
            rowsAreBehind(as, session, value, verdict);
        }
    }

    /** What a count is of are as many rows. */
    private static void rowsAreBehind(String as, Session session, String value, Verdict verdict) {
        if (verdict.query() != null) {
            long rows = session.query(verdict.query()).rowCount();
            if (value.startsWith("count")) {
                assertThat(rows).as("%s\n%s", as, verdict.query()).isEqualTo(verdict.value());
            }
        }
    }

    private static String said(Verdict verdict) {
        Object key = verdict.group().isEmpty()
                ? "all"
                : verdict.group().values().iterator().next();
        return verdict.outcome() + " " + key + " " + verdict.rows() + " " + verdict.value();
    }

    /** Of each group, in the words of {@link #said}; of nothing no verdict is judged. */
    private static List<String> expected(Result groups, long least, boolean all) {
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < groups.rowCount(); row++) {
            Object key = all ? "all" : groups.cell(row, 0).value();
            int first = all ? 0 : 1;
            Object value = groups.cell(row, first).value();
            long labelled = (Long) groups.cell(row, first + 1).value();
            boolean holds = value != null
                    && Boolean.TRUE.equals(groups.cell(row, first + 2).value());
            boolean judged = labelled >= Math.max(1, least);
            String outcome = labelled < least ? "skipped" : judged && holds ? "holds" : "fails";
            expected.add(outcome + " " + key + " " + labelled + " " + (judged ? value : null));
        }
        return expected;
    }
}

package dev.parallax.spec.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import java.util.List;
import java.util.Map;

/** What a file says of a pair of models, and how it is asked for. */
final class PairFigures {
    /** Each is named as in the file. */
    private static final String ALL =
            "show count as rows, accuracy(base) as base_accuracy, accuracy(other) as other_accuracy,"
                    + " count(outcome = \"both_right\") as both_right, count(regressed) as base_right_other_wrong,"
                    + " count(fixed) as base_wrong_other_right, count(outcome = \"both_wrong\") as both_wrong,"
                    + " count(flipped) as guesses_differ,"
                    + " count(outcome = \"both_wrong\" and base.guess = other.guess) as both_wrong_same_guess,"
                    + " btc as btc, bec as bec_over_other_errors, bec_base as bec_over_base_errors, delta(accuracy) as change";

    private static final Map<String, String> TURNED = Map.of(
            "base_accuracy", "other_accuracy",
            "other_accuracy", "base_accuracy",
            "base_right_other_wrong", "base_wrong_other_right",
            "base_wrong_other_right", "base_right_other_wrong",
            "bec_over_other_errors", "bec_over_base_errors",
            "bec_over_base_errors", "bec_over_other_errors");

    private PairFigures() {}

    /** Of all rows, each way round. */
    static void agree(ReferenceStore store, String pair, Figures figures) {
        String[] models = pair.split("->", 2);
        try (Session session = store.session()) {
            session.compare(models[0] + ", " + models[1]);
            Result result = session.query(ALL);
            rowAgrees(session, result, 0, figures);
            assertThat(session.query("show delta(confusion) where delta != new - gone or base - gone + new != other")
                            .rowCount())
                    .isZero();
            session.compare(models[1] + ", " + models[0]);
            Result turned = session.query(ALL);
            for (String name : figures.names()) {
                if (!name.equals("btc")) {
                    figures.agree(
                            name,
                            turned.cell(0, place(turned, TURNED.getOrDefault(name, name)))
                                    .value());
                }
            }
        }
    }

    /** Of the rows of each group. */
    static void agreeByGroup(ReferenceStore store, String pair, String key, Figures byGroup) {
        try (Session session = store.session()) {
            session.compare(pair.replace("->", ", "));
            Result result = session.query("group by " + key + " as k " + ALL);
            assertThat(List.of(result.column("k").texts())).containsExactlyInAnyOrderElementsOf(byGroup.names());
            for (int row = 0; row < result.rowCount(); row++) {
                rowAgrees(
                        session,
                        result,
                        row,
                        byGroup.in(String.valueOf(result.cell(row, 0).value())));
            }
        }
    }

    private static void rowAgrees(Session session, Result result, int row, Figures figures) {
        for (String name : figures.names()) {
            int column = place(result, name);
            Object ours = result.cell(row, column).value();
            figures.agree(name, ours);
            if (ours instanceof Long count) {
                assertThat(session.query(result.cell(row, column).query()).rowCount())
                        .as("%s of %s", name, result.cell(row, 0).value())
                        .isEqualTo(count);
            }
        }
        double change = figures.number("other_accuracy") - figures.number("base_accuracy");
        assertThat(result.column("change").doubles()[row]).isCloseTo(change, within(1e-12));
    }

    private static int place(Result result, String name) {
        return result.columns().indexOf(result.column(name));
    }
}

package dev.parallax.spec.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts and accuracies of real models equal those that were computed in Python. */
class ReferenceDataTest {
    @TempDir
    Path folder;

    private static void outcomesAgree(ReferenceStore store, Map<String, Object> pairs) {
        for (String pair : pairs.keySet()) {
            String[] models = pair.split("->", 2);
            if (models.length == 2) {
                outcomesAgree(store, models[0], models[1], Figures.in(pairs, pair));
            }
        }
    }

    private static void outcomesAgree(ReferenceStore store, String base, String other, Map<String, Object> figures) {
        String query = "group by outcome show count";
        long right = (long) Figures.number(figures, "both_right");
        long regressed = (long) Figures.number(figures, "base_right_other_wrong");
        long fixed = (long) Figures.number(figures, "base_wrong_other_right");
        long wrong = (long) Figures.number(figures, "both_wrong");
        assertThat(store.pairs(base + ", " + other, query))
                .as("%s, %s", base, other)
                .isEqualTo(Map.of("both_right", right, "regressed", regressed, "fixed", fixed, "both_wrong", wrong));
        assertThat(store.pairs(other + ", " + base, query))
                .as("%s, %s", other, base)
                .isEqualTo(Map.of("both_right", right, "regressed", fixed, "fixed", regressed, "both_wrong", wrong));
        try (Session session = store.session()) {
            session.compare(base + ", " + other);
            assertThat(session.query("flipped").rowCount()).isEqualTo((long) Figures.number(figures, "guesses_differ"));
            double[] accuracy = {
                session.query("show accuracy(base) as a").column("a").doubles()[0],
                session.query("show accuracy(other) as a").column("a").doubles()[0]
            };
            assertThat(accuracy[0]).isCloseTo(Figures.number(figures, "base_accuracy"), within(1e-12));
            assertThat(accuracy[1]).isCloseTo(Figures.number(figures, "other_accuracy"), within(1e-12));
            compatibilitiesAgree(session, figures);
        }
    }

    private static void compatibilitiesAgree(Session session, Map<String, Object> figures) {
        Result shares = session.query("show btc, bec, bec_base, delta(accuracy) as change");
        Map.of("btc", "btc", "bec", "bec_over_other_errors", "bec_base", "bec_over_base_errors")
                .forEach((ours, theirs) -> assertThat(shares.column(ours).doubles()[0])
                        .as(ours)
                        .isCloseTo(Figures.number(figures, theirs), within(1e-12)));
        double change = Figures.number(figures, "other_accuracy") - Figures.number(figures, "base_accuracy");
        assertThat(shares.column("change").doubles()[0]).isCloseTo(change, within(1e-12));
        assertThat(session.query("outcome = \"both_wrong\" and base.guess = other.guess")
                        .rowCount())
                .isEqualTo((long) Figures.number(figures, "both_wrong_same_guess"));
        assertThat(session.query("show delta(confusion) where delta != new - gone or base - gone + new != other")
                        .rowCount())
                .isZero();
    }

    /** Of each class the rows that are it, that are guessed to be it, and that are both. */
    private static void matricesAgree(ReferenceStore store, String model, Map<String, Object> classes) {
        try (Session session = store.session()) {
            session.compare(model);
            Result matrix = session.query("show confusion(base)");
            @Nullable String[] truths = matrix.columns().get(0).texts();
            for (int row = 0; row < truths.length; row++) {
                String name = String.valueOf(truths[row]);
                Map<String, Object> figures = Figures.in(classes, name);
                long[] guessed = matrix.column(name).longs();
                long support = 0;
                for (int column = 1; column < matrix.columns().size(); column++) {
                    support += matrix.columns().get(column).longs()[row];
                }
                assertThat(guessed[row]).isEqualTo((long) Figures.number(figures, "tp"));
                assertThat(LongStream.of(guessed).sum()).isEqualTo((long) Figures.number(figures, "guessed"));
                assertThat(support).isEqualTo((long) Figures.number(figures, "support"));
            }
        }
    }

    /** The eight models as rows against each base, and in pairs. */
    private static void modelsAsRowsAgree(ReferenceStore store, Map<String, Object> pairs) {
        for (String pair : pairs.keySet()) {
            String[] models = pair.split("->", 2);
            if (models.length == 2) {
                Map<String, Object> figures = Figures.in(pairs, pair);
                modelAgrees(store, models, "btc", Figures.number(figures, "btc"));
                modelAgrees(store, models, "bec", Figures.number(figures, "bec_over_other_errors"));
                modelAgrees(store, models, "bec_base", Figures.number(figures, "bec_over_base_errors"));
                modelAgrees(store, models, "accuracy", Figures.number(figures, "other_accuracy"));
                modelAgrees(store, models, "accuracy(base)", Figures.number(figures, "base_accuracy"));
                try (Session session = store.session()) {
                    session.compare(models[0] + ", " + models[1]);
                    double flipped = session.query("from pairs show rate(flipped) as r")
                            .column("r")
                            .doubles()[0];
                    assertThat(flipped).isCloseTo(Figures.number(figures, "guesses_differ") / 10_000, within(1e-12));
                }
            }
        }
    }

    private static void modelAgrees(ReferenceStore store, String[] models, String metric, double figure) {
        Map<Object, Object> byModel = store.pairs(models[0] + " as base", "from models show name, " + metric);
        assertThat(byModel).hasSize(8);
        assertThat((Double) byModel.get(models[1]))
                .as("%s of %s", metric, models[1])
                .isCloseTo(figure, within(1e-12));
    }

    private static void accuraciesAgree(
            ReferenceStore store, String base, String other, String key, Map<String, Object> figures) {
        Map<Object, Object> ofBase = store.pairs(base + ", " + other, "group by " + key + " show accuracy(base)");
        Map<Object, Object> ofOther = store.pairs(base + ", " + other, "group by " + key + " show accuracy(other)");
        assertThat(ofBase.keySet()).containsExactlyInAnyOrderElementsOf(java.util.List.copyOf(figures.keySet()));
        for (String name : figures.keySet()) {
            Map<String, Object> group = Figures.in(figures, name);
            assertThat((Double) ofBase.get(name)).isCloseTo(Figures.number(group, "base_accuracy"), within(1e-12));
            assertThat((Double) ofOther.get(name)).isCloseTo(Figures.number(group, "other_accuracy"), within(1e-12));
        }
    }

    private static void supportsAgree(ReferenceStore store, Map<String, Object> byModel) {
        for (String model : byModel.keySet()) {
            Map<String, Object> classes = Figures.in(byModel, model);
            matricesAgree(store, model, classes);
            Map<Object, Object> right = store.pairs(model, "base.correct group by row.truth show count");
            Map<Object, Object> guessed = store.pairs(model, "group by base.guess show count");
            for (String name : classes.keySet()) {
                Map<String, Object> figures = Figures.in(classes, name);
                assertThat(right.get(name)).as(model + " " + name).isEqualTo((long) Figures.number(figures, "tp"));
                assertThat(guessed.get(name)).as(model + " " + name).isEqualTo((long)
                        Figures.number(figures, "guessed"));
            }
        }
    }

    private static void classReportsAgree(ReferenceStore store, Map<String, Object> byModel) {
        for (String model : byModel.keySet()) {
            try (Session session = store.session()) {
                session.compare(model);
                Result report = session.query(
                        "group by class(row.truth) as c show support as n, precision(base) as p, recall(base) as r");
                assertThat(report.rowCount())
                        .isEqualTo(Figures.in(byModel, model).size());
                for (int i = 0; i < report.rowCount(); i++) {
                    Map<String, Object> figures = Figures.in(
                            Figures.in(byModel, model), report.column("c").texts()[i]);
                    assertThat(report.column("n").longs()[i]).isEqualTo((long) Figures.number(figures, "support"));
                    assertThat(report.column("p").doubles()[i])
                            .isCloseTo(Figures.number(figures, "precision"), within(1e-12));
                    assertThat(report.column("r").doubles()[i])
                            .isCloseTo(Figures.number(figures, "recall"), within(1e-12));
                }
            }
        }
    }

    @Test
    void distortedImages() throws IOException {
        try (ReferenceStore store = ReferenceStore.of("geirhos16-pretrained", folder, "")) {
            Map<String, Object> expected = store.expected();
            outcomesAgree(store, Figures.in(expected, "all"));
            supportsAgree(store, Figures.in(expected, "per_class"));
            classReportsAgree(store, Figures.in(expected, "per_class"));
            accuraciesAgree(store, "googlenet", "resnet152", "row.experiment", Figures.in(expected, "per_experiment"));
        }
    }

    @Test
    void pictureOfClothes() throws IOException {
        try (ReferenceStore store = ReferenceStore.of("fashion-mnist-models", folder, "p_{class}")) {
            Map<String, Object> expected = store.expected();
            outcomesAgree(store, expected);
            supportsAgree(store, Figures.in(expected, "per_class"));
            modelsAsRowsAgree(store, expected);
            classReportsAgree(store, Figures.in(expected, "per_class"));
        }
    }

    @Test
    void sentencesInThreeLanguages() throws IOException {
        try (ReferenceStore store = ReferenceStore.of("xnli-2systems", folder, "")) {
            Map<String, Object> expected = store.expected();
            outcomesAgree(store, expected);
            accuraciesAgree(store, "mt5base", "mlpp15out1sum", "row.language", Figures.in(expected, "by_language"));
            supportsAgree(store, Figures.in(expected, "per_class"));
            classReportsAgree(store, Figures.in(expected, "per_class"));
            try (Session session = store.session()) {
                session.compare("mt5base, mlpp15out1sum");
                for (String query :
                        new String[] {"base.score > 0.5", "show avg(base.margin)", "base.score[row.truth] > 0.1"}) {
                    assertThatThrownBy(() -> session.query(query))
                            .isInstanceOf(QueryException.class)
                            .hasMessageContaining("mt5base has no score");
                }
            }
        }
    }
}

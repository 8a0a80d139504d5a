package dev.parallax.spec.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure that was computed in Python of real models' predictions is the engine's, and every count has its rows. */
class ReferenceDataTest {
    private static final Map<String, String> AS_ROWS = Map.of(
            "btc", "btc",
            "bec", "bec_over_other_errors",
            "bec_base", "bec_over_base_errors",
            "accuracy", "other_accuracy",
            "accuracy(base)", "base_accuracy",
            "count(regressed)", "base_right_other_wrong",
            "rate(flipped) * 10000", "guesses_differ");

    @TempDir
    Path folder;

    private static void pairsAgree(ReferenceStore store, Figures figures) {
        for (String pair : figures.pairs()) {
            PairFigures.agree(store, pair, figures.in(pair));
        }
    }

    /** The eight models as rows against each base, and in pairs. */
    private static void modelsAsRowsAgree(ReferenceStore store, Figures figures) {
        for (String pair : figures.pairs()) {
            String[] models = pair.split("->", 2);
            AS_ROWS.forEach((metric, name) -> {
                Map<Object, Object> ours = store.pairs(models[0] + " as base", "from models show name, " + metric);
                assertThat(ours).hasSize(8);
                assertThat(((Number) ours.get(models[1])).doubleValue())
                        .as("%s of %s", metric, pair)
                        .isCloseTo(figures.in(pair).number(name), within(1e-9));
            });
            try (Session session = store.session()) {
                session.compare(models[0] + ", " + models[1]);
                double[] flipped = session.query("from pairs show count(flipped) / 1 as n")
                        .column("n")
                        .doubles();
                assertThat(flipped).containsExactly(figures.in(pair).number("guesses_differ"));
            }
        }
    }

    @Test
    void distortedImages() throws IOException {
        try (ReferenceStore store = ReferenceStore.of("geirhos16-pretrained", folder, "")) {
            Figures expected = Figures.of(store.expected());
            pairsAgree(store, expected.in("all"));
            ClassFigures.agree(store, expected.in("per_class"));
            PairFigures.agreeByGroup(store, "googlenet->resnet152", "row.experiment", expected.in("per_experiment"));
            assertThat(expected.left()).isEmpty();
        }
    }

    @Test
    void pictureOfClothes() throws IOException {
        try (ReferenceStore store = ReferenceStore.of("fashion-mnist-models", folder, "p_{class}")) {
            Figures expected = Figures.of(store.expected());
            pairsAgree(store, expected);
            modelsAsRowsAgree(store, expected);
            ClassFigures.agree(store, expected.in("per_class"));
            assertThat(expected.left()).allMatch(path -> path.startsWith("/ovr_roc_auc_ap/"));
        }
    }

    @Test
    void sentencesInThreeLanguages() throws IOException {
        try (ReferenceStore store = ReferenceStore.of("xnli-2systems", folder, "")) {
            Figures expected = Figures.of(store.expected());
            pairsAgree(store, expected);
            PairFigures.agreeByGroup(store, "mt5base->mlpp15out1sum", "row.language", expected.in("by_language"));
            ClassFigures.agree(store, expected.in("per_class"));
            assertThat(expected.left()).isEmpty();
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

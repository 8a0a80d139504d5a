package dev.parallax.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.Answer;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for choosing a successor answers, and its figures are those of each pair compared by itself. */
class CompatibilityTest {
    private static final List<String> MODELS =
            List.of("bayes_60k", "logreg_2k", "logreg_60k", "rf_5k", "rf_60k", "mlp_10k", "mlp_60k", "mlp_60k_seed3");

    @TempDir
    static Path folder;

    private static final List<Parallax> OPEN = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        OPEN.add(Examples.fashion(folder, MODELS));
    }

    @AfterAll
    static void close() {
        OPEN.forEach(Parallax::close);
    }

    private static List<Result> page() throws IOException {
        try (Session session = OPEN.get(0).session()) {
            String text = Files.readString(Examples.FASHION.resolve("compatibility.plx"));
            return session.run(new Source("compatibility.plx", text)).stream()
                    .filter(Answer.Table.class::isInstance)
                    .map(answer -> ((Answer.Table) answer).result())
                    .toList();
        }
    }

    private static Map<Object, Row> byFirst(Result result) {
        return StreamSupport.stream(result.rows().spliterator(), false)
                .collect(Collectors.toMap(row -> String.valueOf(row.get(0)), row -> row));
    }

    private static double outcome(Map<Object, Row> outcomes, String name) {
        Row row = outcomes.get(name);
        return row == null ? 0 : ((Number) row.get(1)).doubleValue();
    }

    @Test
    void fiveQuestionsAreAnswered() throws IOException {
        List<Result> page = page();
        assertThat(page).hasSize(5);
        assertThat(page.stream()
                        .map(result -> result.chart() == null
                                ? "table"
                                : result.chart().kind()))
                .containsExactly("scatter", "table", "venn", "bar", "table");
        assertThat(page.stream().map(Result::rowCount)).containsExactly(7L, 8L, 4L, 10L, 5L);
    }

    @Test
    void thePageTellsItsFigures() throws IOException {
        List<Result> page = page();
        Map<Object, Row> models = byFirst(page.get(1));
        assertThat(models.get("mlp_60k").get(6)).isEqualTo(428L);
        assertThat(models.get("rf_60k").get(6)).isEqualTo(188L);
        assertThat((double) models.get("mlp_60k").get(4)).isCloseTo(1 - 0.0514, within(5e-5));
        assertThat((double) models.get("rf_60k").get(4)).isCloseTo(1 - 0.0226, within(5e-5));
        assertThat((double) models.get("mlp_60k").get(5)).isCloseTo(0.652, within(5e-4));
        assertThat((double) models.get("rf_60k").get(5)).isCloseTo(0.848, within(5e-4));
        Map<Object, Row> outcomes = byFirst(page.get(2));
        assertThat(List.of(outcome(outcomes, "both_wrong"), outcome(outcomes, "fixed"), outcome(outcomes, "regressed")))
                .containsExactly(801.0, 868.0, 428.0);
        assertThat(byFirst(page.get(3)).get("coat").get(1)).isEqualTo(176L);
    }

    @Test
    void everyModelIsAsComparedByItself() throws IOException {
        Map<Object, Row> models = byFirst(page().get(1));
        for (String model : MODELS) {
            try (Session session = OPEN.get(0).session()) {
                session.compare("rf_5k as base, " + model + " as other");
                Map<Object, Row> outcomes = byFirst(session.query("group by outcome show count"));
                double right = outcome(outcomes, "both_right");
                double regressed = outcome(outcomes, "regressed");
                double wrong = outcome(outcomes, "both_wrong");
                Row row = models.get(model);
                assertThat((double) row.get(3)).isCloseTo((right + outcome(outcomes, "fixed")) / 10_000, within(1e-12));
                assertThat((double) row.get(4)).isCloseTo(right / (right + regressed), within(1e-12));
                assertThat((double) row.get(5)).isCloseTo(wrong / (wrong + regressed), within(1e-12));
            }
        }
    }
}

package dev.parallax.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.Answer;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Source;
import dev.parallax.spec.data.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's figures are those that were counted in Python, and the tour tells them. */
class TourTest {
    private static final List<Parallax> OPEN = new ArrayList<>();
    private static Map<String, Object> expected = Map.of();

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() throws IOException {
        expected = Json.read(Examples.FASHION.resolve("expected.json"));
        OPEN.add(Examples.fashion(folder, List.copyOf(in(expected, "accuracy").keySet())));
    }

    @AfterAll
    static void close() {
        OPEN.forEach(Parallax::close);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> in(Map<String, Object> figures, String name) {
        return (Map<String, Object>) figures.get(name);
    }

    private static Session compare(String models) {
        Session session = OPEN.get(0).session();
        session.use("fashion");
        session.compare(models);
        return session;
    }

    /** A query of a key and a count says these figures. */
    private static void counts(Session session, String query, Map<String, Object> figures) {
        for (Row row : session.query(query).rows()) {
            Object figure = figures.get(String.valueOf(row.get(0)));
            assertThat(((Number) row.get(1)).doubleValue())
                    .as("%s: %s", query, row.get(0))
                    .isEqualTo(figure);
        }
    }

    @Test
    void everyPairAddsUp() {
        Map<String, Object> pairs = in(expected, "pairs");
        assertThat(pairs).isNotEmpty();
        for (String pair : pairs.keySet()) {
            try (Session session = compare(pair.replace("->", ", "))) {
                counts(session, "group by outcome show count", in(pairs, pair));
                assertThat((double) session.query("flipped").rowCount())
                        .isEqualTo(in(pairs, pair).get("flipped"));
            }
        }
    }

    @Test
    void everyModelAddsUp() {
        for (String model : in(expected, "accuracy").keySet()) {
            try (Session session = compare(model)) {
                double accuracy =
                        session.query("show accuracy(base) as a").column("a").doubles()[0];
                assertThat(accuracy).isEqualTo(in(expected, "accuracy").get(model));
                counts(
                        session,
                        "base.correct group by row.truth show count",
                        in(in(expected, "correct_by_class"), model));
                counts(session, "group by base.guess show count", in(in(expected, "guesses_by_class"), model));
                double score =
                        session.query("show avg(base.score) as s").column("s").doubles()[0];
                assertThat(score).isCloseTo((Double) in(expected, "mean_score").get(model), within(1e-6));
            }
        }
    }

    @Test
    void theTourTellsItsFigures() throws IOException {
        List<?> tour = (List<?>) expected.get("tour");
        List<Result> results = new ArrayList<>();
        try (Session session = OPEN.get(0).session()) {
            String text = Files.readString(Examples.FASHION.resolve("tour.plx"));
            for (Answer answer : session.run(new Source("tour.plx", text))) {
                if (answer instanceof Answer.Table table) {
                    results.add(table.result());
                }
            }
            assertThat(results).hasSameSizeAs(tour);
            for (int i = 0; i < tour.size(); i++) {
                check(results.get(i), (Map<?, ?>) tour.get(i));
            }
        }
    }

    private static void check(Result result, Map<?, ?> told) {
        String query = String.valueOf(told.get("query"));
        assertThat((double) result.rowCount()).as(query).isEqualTo(told.get("rows"));
        List<?> values = (List<?>) told.get("values");
        int at = 0;
        for (Row row : result.rows()) {
            List<?> wanted = values == null || at >= values.size() ? List.of() : (List<?>) values.get(at++);
            for (int i = 0; i < wanted.size(); i++) {
                same(query, wanted.get(i), row.get(i));
            }
        }
    }

    private static void same(String query, Object wanted, Object got) {
        if (wanted instanceof Double number && got instanceof Number value) {
            assertThat(value.doubleValue()).as(query).isCloseTo(number, within(1e-6));
        } else if (wanted instanceof String) {
            assertThat(String.valueOf(got)).as(query).isEqualTo(wanted);
        }
    }
}

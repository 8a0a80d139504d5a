package dev.parallax.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private static final List<Question> QUESTIONS =
            List.of(question("one", true), question("two", true), question("own", false));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Findings parallax = new Findings();
    private final Findings duckDb = new Findings();
    private final Report report = new Report(new PrintStream(bytes, true, StandardCharsets.UTF_8), parallax, duckDb);

    private static Question question(String name, boolean common) {
        return new Question(name, common, Question.Shape.TABLE, Touched.scores(1), "", names -> "");
    }

    private static Measurement took(double median, String cell) {
        return new Measurement(median, median, median, 9, List.of(List.of(cell)));
    }

    private void both(String name, double own, double wide, double joined) {
        parallax.answers().put(name, took(own, "1"));
        duckDb.answers().put(name, took(wide, "1"));
        duckDb.answers().put(DuckDbSide.JOINED + name, took(joined, "1"));
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theLastLineHoldsTheMeansOfTheQuestionsThatCount() {
        both("one", 1, 4, 100);
        both("two", 1, 9, 400);
        parallax.answers().put("own", took(1, "1"));
        duckDb.answers().put("own", took(1000, "1"));
        parallax.figures().put("bandwidth", 8e9);
        report.questions(QUESTIONS, 1_000_000, 10);
        assertThat(report.end(0.5)).isTrue();
        assertThat(text().lines().reduce((first, last) -> last))
                .contains("ratios: wide_geomean=6.00 wide_min=4.00 joined_geomean=200.00 import=0.50");
        // Four million bytes at eight billion a second take half a millisecond: a median of one is twice that.
        assertThat(text()).containsPattern("one +1\\.00 +1\\.00 +1\\.0 +4\\.00 +2\\.0 ");
    }

    @Test
    void aWrongOrMissingAnswerFails() {
        both("one", 1, 4, 100);
        duckDb.answers().put("two", took(1, "2"));
        parallax.answers().put("two", took(1, "3"));
        duckDb.failures().put("own", "out of memory");
        report.questions(QUESTIONS, 1000, 10);
        assertThat(report.end(1)).isFalse();
        assertThat(text())
                .contains("WRONG  two: Parallax and DuckDB (one table) differ: row 1: [3] and [2]")
                .contains("WRONG  own: DuckDB says out of memory");
    }
}

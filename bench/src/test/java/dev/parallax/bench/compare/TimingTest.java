package dev.parallax.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.bench.generate.ClassNames;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimingTest {
    private static final List<Question> QUESTIONS = Questions.all(ClassNames.of(3), 2);

    @Test
    void aQuestionThatFailsHasNoMoreRoundsAndTheOthersHaveTheirs() {
        Findings findings = new Findings();
        Timings timings = new Timings("side: ", findings);
        AtomicInteger asked = new AtomicInteger();
        timings.add(QUESTIONS.get(0), new Timing(() -> List.of(List.of("1")), 9));
        timings.add(
                QUESTIONS.get(1),
                new Timing(
                        () -> {
                            asked.incrementAndGet();
                            throw new SQLException("no such table");
                        },
                        9));
        timings.measure();
        assertThat(asked).hasValue(1);
        assertThat(findings.failures())
                .containsExactly(Map.entry("side: " + QUESTIONS.get(1).name(), "no such table"));
        Measurement measured =
                findings.answers().get("side: " + QUESTIONS.get(0).name());
        assertThat(measured).isNotNull();
        assertThat(measured.answer()).containsExactly(List.of("1"));
        assertThat(measured.runs()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void anAnswerThatChangesIsAFailure() {
        Findings findings = new Findings();
        Timings timings = new Timings("", findings);
        AtomicInteger asked = new AtomicInteger();
        timings.add(
                QUESTIONS.get(0),
                new Timing(() -> asked.incrementAndGet() < 10 ? List.of() : List.of(List.of("1")), 9));
        timings.measure();
        assertThat(findings.answers()).isEmpty();
        assertThat(findings.failures().get(QUESTIONS.get(0).name())).contains("a later run has 1 rows, the first 0");
    }
}

package dev.parallax.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswersTest {
    private static final List<List<String>> TABLE = List.of(List.of("Aves", "12"), List.of("Fungi", "0.25"));

    @Test
    void countsAreExactAndDecimalsNearly() {
        assertThat(Answers.difference(
                        Question.Shape.TABLE,
                        true,
                        TABLE,
                        List.of(List.of("Aves", "12"), List.of("Fungi", "0.2500001"))))
                .isNull();
        assertThat(Answers.difference(
                        Question.Shape.TABLE, true, TABLE, List.of(List.of("Aves", "12"), List.of("Fungi", "0.2501"))))
                .isEqualTo("row 2: [Fungi, 0.25] and [Fungi, 0.2501]");
        assertThat(Answers.difference(
                        Question.Shape.SELECTED, true, List.of(List.of("1000000000")), List.of(List.of("1000000001"))))
                .isEqualTo("row 1: [1000000000] and [1000000001]");
    }

    @Test
    void theOrderOfATableCounts() {
        assertThat(Answers.difference(Question.Shape.TABLE, true, TABLE, List.of(TABLE.get(1), TABLE.get(0))))
                .isEqualTo("row 1: [Aves, 12] and [Fungi, 0.25]");
        assertThat(Answers.difference(Question.Shape.TABLE, true, TABLE, TABLE.subList(0, 1)))
                .isEqualTo("2 rows and 1");
    }

    @Test
    void rowsTiedWithTheLastMayBeOthers() {
        List<List<String>> left = List.of(List.of("a", "0.9"), List.of("b", "0.8"), List.of("c", "0.8"));
        assertThat(Answers.difference(
                        Question.Shape.RANKED,
                        true,
                        left,
                        List.of(List.of("a", "0.9"), List.of("x", "0.8"), List.of("y", "0.8"))))
                .isNull();
        assertThat(Answers.difference(
                        Question.Shape.RANKED,
                        true,
                        left,
                        List.of(List.of("x", "0.9"), List.of("b", "0.8"), List.of("c", "0.8"))))
                .isEqualTo("ids [a] and [x]");
        assertThat(Answers.difference(Question.Shape.RANKED, true, List.of(), List.of()))
                .isNull();
    }

    @Test
    void joinedTablesMayFetchOtherRowsButAsMany() {
        List<List<String>> others = List.of(List.of("Mollusca", "1"), List.of("Insecta", "2"));
        assertThat(Answers.difference(Question.Shape.FETCHED, false, TABLE, others))
                .isNull();
        assertThat(Answers.difference(Question.Shape.FETCHED, true, TABLE, others))
                .isNotNull();
        assertThat(Answers.difference(Question.Shape.FETCHED, false, TABLE, others.subList(0, 1)))
                .isNotNull();
    }
}

package dev.parallax.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.bench.generate.ClassNames;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TouchedTest {
    @Test
    void columnsCountAtTheWidthTheyAreStoredIn() {
        Touched touched =
                Touched.codes(2).and(Touched.bytes(1)).and(Touched.scores(3)).and(Touched.bitmaps(4));
        assertThat(touched.of(1000, 10)).isEqualTo(1000 * (2 + 1 + 12 + 0.5));
        assertThat(touched.of(1000, 254)).isEqualTo(touched.of(1000, 10));
        assertThat(touched.of(1000, 255)).isEqualTo(1000 * (4 + 1 + 12 + 0.5));
    }

    @Test
    void averagesReadAColumnOfScoresForEachClassThatIsAskedFor() {
        var touched = Questions.all(ClassNames.of(4), 2).stream()
                .collect(Collectors.toMap(
                        Question::name, question -> question.touched().of(1, 4)));
        assertThat(touched).containsEntry("4 average scores by class", 17.0).containsEntry("fetch 100 rows", 0.0);
    }

    @Test
    void theFetchAloneHasNoMeasure() {
        List<String> without = Questions.all(ClassNames.of(10), 5).stream()
                .filter(question -> question.touched().equals(Touched.NOTHING))
                .map(Question::name)
                .toList();
        assertThat(without).containsExactly("fetch 100 rows");
    }
}

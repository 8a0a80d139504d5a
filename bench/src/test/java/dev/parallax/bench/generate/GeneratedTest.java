package dev.parallax.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GeneratedTest {
    @TempDir
    private Path work;

    private static List<String[]> rows(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(line.split(","));
        }
        return rows;
    }

    private static int units(String score) {
        return new BigDecimal(score).movePointRight(5).intValueExact();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 37})
    void scoresSumToOneAndTheGuessIsTheBest(int classes) throws IOException {
        Generated files = Generated.in(work, 2_000, 2, classes, 7);
        for (int model = 0; model < 2; model++) {
            List<String[]> rows = rows(files.model(model));
            assertThat(rows).hasSize(2_001);
            for (String[] row : rows.subList(1, rows.size())) {
                int[] scores = Arrays.stream(row, 3, row.length)
                        .mapToInt(GeneratedTest::units)
                        .toArray();
                int best = Arrays.stream(scores).max().orElseThrow();
                assertThat(scores).hasSize(classes);
                assertThat(Arrays.stream(scores).sum()).isEqualTo(100_000);
                assertThat(scores[files.classes().indexOf(row[1])]).isEqualTo(best);
                assertThat(units(row[2])).isEqualTo(best);
                assertThat(Arrays.stream(scores).filter(score -> score == best)).hasSize(1);
            }
        }
    }

    @Test
    void labelsHaveUniqueIdsThatModelsShareAndMetadataOfTheSizesSaid() throws IOException {
        Generated files = Generated.in(work, 100_000, 2, 10, 1);
        List<String[]> labels = rows(files.labels());
        assertThat(labels.get(0)).containsExactly("id", "truth", "split", "source", "site", "brightness");
        int[] distinct = new int[6];
        for (int column = 0; column < distinct.length; column++) {
            Set<String> values = new HashSet<>();
            for (String[] row : labels.subList(1, labels.size())) {
                values.add(row[column]);
            }
            distinct[column] = values.size();
        }
        assertThat(distinct).startsWith(100_000, 10, 3, 50, 5_000);
        List<String[]> model = rows(files.model(1));
        assertThat(model.stream().map(row -> row[0]))
                .containsExactlyElementsOf(labels.stream().map(row -> row[0]).toList());
    }

    @Test
    void theSecondModelRegressesMostWhereItWasPlanted() throws IOException {
        Generated files = Generated.in(work, 100_000, 2, 10, 1);
        List<String[]> labels = rows(files.labels());
        List<String[]> first = rows(files.model(0));
        List<String[]> second = rows(files.model(1));
        Map<String, Integer> net = new HashMap<>();
        for (int row = 1; row < labels.size(); row++) {
            String truth = labels.get(row)[1];
            int change = (first.get(row)[1].equals(truth) ? 1 : 0) - (second.get(row)[1].equals(truth) ? 1 : 0);
            net.merge(labels.get(row)[3], change, Integer::sum);
        }
        assertThat(net).containsKey("camera_17");
        int planted = net.remove("camera_17");
        assertThat(net.values()).allSatisfy(change -> assertThat(change).isLessThan(planted / 4));
    }

    @Test
    void theSameParametersGiveTheSameBytesAndFilesThatAreThereStay() throws IOException {
        Generated once = Generated.in(work.resolve("a"), 3_000, 2, 5, 9);
        Generated again = Generated.in(work.resolve("b"), 3_000, 2, 5, 9);
        assertThat(once.labels()).hasSameBinaryContentAs(again.labels());
        assertThat(once.model(1)).hasSameBinaryContentAs(again.model(1));
        assertThat(Generated.in(work.resolve("c"), 3_000, 2, 5, 10).model(1))
                .isRegularFile()
                .satisfies(other ->
                        assertThat(Files.mismatch(other, once.model(1))).isNotEqualTo(-1));

        Files.writeString(once.labels(), "kept");
        Generated.in(work.resolve("a"), 3_000, 2, 5, 9);
        assertThat(once.labels()).hasContent("kept");
    }
}

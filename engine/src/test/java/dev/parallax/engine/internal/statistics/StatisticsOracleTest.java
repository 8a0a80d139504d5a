package dev.parallax.engine.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures that SciPy and statsmodels gave: {@code spec/oracles/statistics.py} says how. */
class StatisticsOracleTest {
    static String[] figures() throws IOException {
        Path kept = Path.of(System.getProperty("parallax.root")).resolve("spec/oracles/statistics.csv");
        return Files.readAllLines(kept).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void agrees(String figure) {
        String[] cells = figure.split(",");
        double[] in = numbers(cells[1]);
        double[] expected = numbers(cells[2]);
        double[] actual =
                switch (cells[0]) {
                    case "mcnemar" -> new double[] {McNemar.pValue((long) in[0], (long) in[1])};
                    case "fisher" ->
                        new double[] {FisherExact.pValue((long) in[0], (long) in[1], (long) in[2], (long) in[3])};
                    case "wilson" -> ends(ScoreIntervals.ofShare(in[0], in[1], in[2]));
                    case "newcombe" -> ends(ScoreIntervals.ofPairedDifference(in[0], in[1], in[2], in[3], in[4]));
                    default -> BenjaminiHochberg.qValues(in);
                };
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(Math.abs(actual[i] - expected[i]))
                    .as("%s: %s for %s", figure, actual[i], expected[i])
                    .isLessThanOrEqualTo(1e-14 + 2e-10 * Math.abs(expected[i]));
        }
    }

    /** The examples of Newcombe's paper, and of Fagerland, Lydersen and Laake, Statistical Analysis of Contingency Tables, 2017. */
    @Test
    void pairedIntervalsAreThosePublished() {
        assertThat(rounded(ScoreIntervals.ofPairedDifference(36, 2, 12, 0, 0.95)))
                .containsExactly(0.0569, 0.3404);
        assertThat(rounded(ScoreIntervals.ofPairedDifference(59, 16, 6, 80, 0.95)))
                .containsExactly(-0.1186, -0.0046);
    }

    @Test
    void whatIsNotThereHasNoInterval() {
        assertThat(ScoreIntervals.ofShare(0, 0, 0.95)).isEqualTo(Interval.NONE);
        assertThat(ScoreIntervals.ofPairedDifference(0, 0, 0, 0, 0.95)).isEqualTo(Interval.NONE);
        assertThat(McNemar.statistic(0, 0)).isNaN();
        assertThat(BenjaminiHochberg.qValues(new double[] {Double.NaN, 0.01, 0.5}))
                .containsExactly(Double.NaN, 0.02, 0.5);
    }

    @Test
    void theStatisticIsEdwards() {
        assertThat(McNemar.statistic(121, 59)).isEqualTo(61.0 * 61 / 180);
        assertThat(McNemar.statistic(5, 5)).isEqualTo(0.1);
    }

    private static double[] ends(Interval interval) {
        return new double[] {interval.low(), interval.high()};
    }

    private static double[] rounded(Interval interval) {
        return Arrays.stream(ends(interval))
                .map(end -> Math.rint(end * 1e4) / 1e4)
                .toArray();
    }

    private static double[] numbers(String cell) {
        return Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}

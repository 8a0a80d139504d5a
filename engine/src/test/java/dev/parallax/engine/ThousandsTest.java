package dev.parallax.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThousandsTest {
    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                7,
                999,
                1_000,
                99_999,
                100_000,
                1_234_567,
                -1,
                -999,
                -1_000,
                -123_456,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void aCommaStandsBeforeEachThreeDigits(long number) {
        assertThat(Thousands.of(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void oneIsSingular(long number) {
        assertThat(Thousands.of(number, "row")).isEqualTo(number == 1 ? "1 row" : number + " rows");
    }
}

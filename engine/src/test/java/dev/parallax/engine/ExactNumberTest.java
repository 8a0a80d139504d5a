package dev.parallax.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExactNumberTest {
    @Property
    void aDecimalReadsBackAsItself(@ForAll double value) {
        assertThat(Double.parseDouble(ExactNumber.of(value, false))).isEqualTo(value == 0 ? 0.0 : value);
    }

    @Property
    void aSingleReadsBackAsItself(@ForAll float value) {
        assertThat(Float.parseFloat(ExactNumber.of(value, true))).isEqualTo(value == 0 ? 0f : value);
    }

    @Property(tries = 20_000)
    void aScoreReadsBackAsItself(@ForAll @IntRange(min = 0x3700_0000, max = 0x4f00_0000) int bits) {
        float value = Float.intBitsToFloat(bits);
        assertThat(Float.parseFloat(ExactNumber.of(value, true))).isEqualTo(value);
        assertThat((float) ExactNumber.ofSingle(value)).isEqualTo(value);
    }

    @Property(tries = 5_000)
    void aSingleIsTheNumberOfItsDigits(@ForAll @FloatRange(min = -1e10f, max = 1e10f) float value) {
        assertThat(ExactNumber.ofSingle(value)).isEqualTo(Double.parseDouble(ExactNumber.of(value, true)));
    }

    @Property(tries = 5_000)
    void shortDecimalsStayShort(
            @ForAll @IntRange(max = 999_999_999) int digits, @ForAll @IntRange(min = 1, max = 12) int places) {
        BigDecimal decimal = BigDecimal.valueOf(digits, places);
        assertThat(new BigDecimal(ExactNumber.of(decimal.doubleValue(), false))).isEqualByComparingTo(decimal);
    }

    @Property(tries = 5_000)
    void noMoreThanSeventeenDigitsAreWritten(@ForAll @DoubleRange(min = -1, max = 1) double value) {
        assertThat(new BigDecimal(ExactNumber.of(value, false))
                        .stripTrailingZeros()
                        .precision())
                .isLessThanOrEqualTo(17);
    }

    @Test
    void theFewestDigitsAreWritten() {
        assertThat(ExactNumber.of(0.943f, true)).isEqualTo("0.943");
        assertThat(ExactNumber.of(0.943f, false)).isEqualTo("0.9430000185966492");
        assertThat(ExactNumber.of(2.0e-3, false)).isEqualTo("0.002");
        assertThat(ExactNumber.of(0.1 + 0.2, false)).isEqualTo("0.30000000000000004");
        assertThat(ExactNumber.of(2e23, false)).isEqualTo("2.0e23");
        assertThat(ExactNumber.of(-7, false)).isEqualTo("-7.0");
        assertThat(ExactNumber.of(1.25e-7, false)).isEqualTo("1.25e-7");
        assertThat(ExactNumber.of(-1234.5625, false)).isEqualTo("-1234.5625");
        assertThat(ExactNumber.of(0.00001, false)).isEqualTo("0.00001");
        assertThat(ExactNumber.of(16_777_217.5, false)).isEqualTo("16777217.5");
        assertThat(ExactNumber.ofSingle(0.1f)).isEqualTo(0.1);
        assertThat(ExactNumber.ofSingle(3f)).isEqualTo(3.0);
    }
}

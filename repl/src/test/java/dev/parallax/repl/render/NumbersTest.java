package dev.parallax.repl.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Property
    void aDecimalReadsBackAsItself(@ForAll double value) {
        assertThat(Double.parseDouble(ExactNumber.of(value, false))).isEqualTo(value == 0 ? 0.0 : value);
    }

    @Property
    void aSingleReadsBackAsItself(@ForAll float value) {
        assertThat(Float.parseFloat(ExactNumber.of(value, true))).isEqualTo(value == 0 ? 0f : value);
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
    }

    @Test
    void aColumnIsRoundedToStandBelowItself() {
        assertThat(texts(0.5, 0.25)).containsExactly("0.50", "0.25");
        assertThat(texts(0.876, 0.87654321)).containsExactly("0.8760", "0.8765");
        assertThat(texts(1.0, 2.0)).containsExactly("1.0", "2.0");
        assertThat(texts(1234.5678, 2)).containsExactly("1234.57", "2.00");
        assertThat(texts((double) 0.943f, (double) 0.1235f)).containsExactly("0.9430", "0.1235");
        assertThat(texts(0.123456789, 1.23456789e-9)).containsExactly("0.1235", "1.23e-9");
        assertThat(texts(0.3333333333, 0.000123456)).containsExactly("0.3333", "0.000123");
        assertThat(texts(1e20, 1)).containsExactly("1e20", "1.0");
    }

    private static String[] texts(double... values) {
        Decimals decimals = Decimals.of(values);
        return java.util.Arrays.stream(values).mapToObj(decimals::text).toArray(String[]::new);
    }
}

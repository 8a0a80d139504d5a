package dev.parallax.repl.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
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

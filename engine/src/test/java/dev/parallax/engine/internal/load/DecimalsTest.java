package dev.parallax.engine.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number is the one that the JDK reads, to the bit. */
class DecimalsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.0",
                "1",
                "+1",
                "-1.5",
                ".5",
                "5.",
                "1e5",
                "1E-5",
                "1e+05",
                "0.1",
                "0.30000000000000004",
                "9007199254740993",
                "9007199254740992.5",
                "18446744073709551615",
                "99999999999999999999",
                "1.7976931348623157e308",
                "4.9e-324",
                "2.2250738585072011e-308",
                "0.000000000000000000000000000001",
                "1.234e-53",
                "123456789012345678e-60",
                "1e400",
                "1e-400",
                "00.5",
                "8.5e22",
                "1e23",
                "0.0000000000000000000000000000000000000000000000000000000000000000001"
            })
    void readsWhatTheJdkReads(String text) {
        assertThat(Decimals.parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                ".",
                "e5",
                "1e",
                "1e+",
                "1..2",
                "1.2.3",
                "--1",
                "0x10",
                "1f",
                "1d",
                "NaN",
                "Infinity",
                "1,5",
                "1 2",
                "1_000",
                "12345678901234567890x",
                "\u0661"
            })
    void readsNothingElse(String text) {
        assertThat(Decimals.parse(text)).isNaN();
    }

    @Test
    void spacesAroundDoNotCount() {
        assertThat(Decimals.parse("  0.25 ")).isEqualTo(0.25);
    }

    @Test
    void randomDoublesComeBackToTheBit() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300_000; i++) {
            double value = i % 2 == 0
                    ? random.nextDouble() * Math.pow(10, random.nextInt(40) - 20)
                    : Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = Double.toString(value);
                assertThat(Decimals.parse(text)).as("seed %d: %s", seed, text).isEqualTo(value);
            }
        }
    }

    @Test
    void randomDigitsAreReadAsTheJdkDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300_000; i++) {
            BigInteger digits = new BigInteger(1 + random.nextInt(66), random);
            String text = digits + "e" + (random.nextInt(140) - 70);
            assertThat(Decimals.parse(text)).as("seed %d: %s", seed, text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void whatLiesHalfwayBetweenTwoDoublesGoesToTheEvenOne() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            double value = (1L << 52) + (random.nextLong() >>> 12);
            double scaled = value / (1L << random.nextInt(4) + 50);
            BigDecimal middle = new BigDecimal(scaled).add(new BigDecimal(Math.ulp(scaled) / 2));
            String text = middle.toPlainString();
            assertThat(Decimals.parse(text)).as("seed %d: %s", seed, text).isEqualTo(Double.parseDouble(text));
            String whole = BigDecimal.valueOf((1L << 53) + 2 * (random.nextLong() >>> 12) + 1)
                    .toPlainString();
            assertThat(Decimals.parse(whole)).as("seed %d: %s", seed, whole).isEqualTo(Double.parseDouble(whole));
        }
    }
}

package dev.parallax.repl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void valuesOfSetAreTyped() {
        assertThat(Literals.of("12")).isEqualTo(12L);
        assertThat(Literals.of("-0.5")).isEqualTo(-0.5);
        assertThat(Literals.of("1e3")).isEqualTo(1000.0);
        assertThat(Literals.of("true")).isEqualTo(true);
        assertThat(Literals.of("TRUE")).isEqualTo("TRUE");
        assertThat(Literals.of("007x")).isEqualTo("007x");
        assertThat(Literals.of("1e999")).isEqualTo("1e999");
        assertThat(Literals.of("99999999999999999999")).isEqualTo("99999999999999999999");
        assertThat(Literals.of("")).isEqualTo("");
        assertThat(Literals.of("\"3\"")).isEqualTo("3");
        assertThat(Literals.of("2026-01-31")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(Literals.of("2026-02-31")).isEqualTo("2026-02-31");
        assertThat(Literals.of("date \"2026-01-31\"")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(Literals.of("\"open")).isEqualTo("\"open");
    }

    @Test
    void modelsAreQuotedWhereTheyAreNoWords() {
        assertThat(Quoted.models("a,b")).isEqualTo("a, b");
        assertThat(Quoted.models("fc-256, 2nd@3")).isEqualTo("\"fc-256\", \"2nd\"@3");
        assertThat(Quoted.models("a as base, b as other join left")).isEqualTo("a as base, b as other join left");
        assertThat(Quoted.models("a$1-b")).isEqualTo("\"a$1-b\"");
        assertThat(Quoted.name("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
    }

    @Test
    void timesAreForPeople() {
        assertThat(Durations.of(0.0123)).isEqualTo("12 ms");
        assertThat(Durations.of(1.25)).isEqualTo("1.3 s");
        assertThat(Durations.of(42.4)).isEqualTo("42 s");
        assertThat(Durations.of(125)).isEqualTo("2 min 5 s");
        assertThat(Durations.of(7300)).isEqualTo("2 h 1 min");
    }
}

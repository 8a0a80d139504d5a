package dev.parallax.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
    @Test
    void numbersTakeTheirUnits() {
        Settings settings = Settings.parse(List.of("--rows", "10m", "--classes", "250", "--heap", "2g", "--keep"));
        assertThat(settings.rows()).isEqualTo(10_000_000);
        assertThat(settings.classes()).isEqualTo(250);
        assertThat(settings.heap()).isEqualTo("2g");
        assertThat(settings.keep()).isTrue();
        assertThat(settings.reuse()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rows ten     | --rows takes a number such as 1m, 250k or 7, and not \"ten\"",
                "--rows 12      | --rows takes 1,000 to 2,000,000,000, and not \"12\"",
                "--classes 1    | --classes takes 2 to 1,000, and not \"1\"",
                "--rows         | --rows needs a value",
                "--heaps 1g     | unknown option --heaps",
                "1m             | unknown option 1m",
                "--write --reuse | --write is for whole runs; leave out --reuse"
            })
    void mistakesAreNamed(String arguments, String message) {
        assertThatThrownBy(() -> Settings.parse(List.of(arguments.split(" "))))
                .isInstanceOf(Settings.UsageException.class)
                .hasMessage(message);
    }
}

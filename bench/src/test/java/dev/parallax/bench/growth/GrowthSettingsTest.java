package dev.parallax.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.bench.compare.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GrowthSettingsTest {
    @Test
    void allIsMeasuredWhereNothingIsNamed() {
        GrowthSettings settings = GrowthSettings.parse(List.of("--heap", "1g"));
        assertThat(settings.sizes().keySet()).containsExactly(Axis.values());
        assertThat(settings.common()).endsWith("--heap", "1g");
        assertThat(GrowthSettings.parse(List.of("--draw")).sizes()).isEmpty();
    }

    @Test
    void oneAxisGrowsAndTheOthersStay() {
        GrowthSettings settings = GrowthSettings.parse(List.of("--rows", "1m,2m"));
        assertThat(settings.sizes()).containsOnlyKeys(Axis.ROWS);
        assertThat(settings.sizes().get(Axis.ROWS)).containsExactly("1m", "2m");
        Settings one = Settings.parse(Axis.CLASSES.arguments("300"));
        assertThat(one.classes()).isEqualTo(300);
        assertThat(one.rows()).isEqualTo(100_000);
        assertThat(one.models()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rows 1m,many | --rows takes a number such as 1m, 250k or 7, and not \"many\"",
                "--models       | --models needs a value",
                "--seed 1       | unknown option --seed",
                "--runs few     | --runs takes a number such as 1m, 250k or 7, and not \"few\""
            })
    void mistakesAreNamed(String arguments, String message) {
        assertThatThrownBy(() -> GrowthSettings.parse(List.of(arguments.split(" "))))
                .isInstanceOf(Settings.UsageException.class)
                .hasMessage(message);
    }
}

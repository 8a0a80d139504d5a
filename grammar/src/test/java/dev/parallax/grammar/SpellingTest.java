package dev.parallax.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> COLUMNS = List.of("truth", "weather", "camera", "size", "id");

    @Test
    void theNearestIsFound() {
        assertThat(Spelling.nearest("turth", COLUMNS)).isEqualTo("truth");
        assertThat(Spelling.nearest("Wether", COLUMNS)).isEqualTo("weather");
        assertThat(Spelling.nearest("sizes", COLUMNS)).isEqualTo("size");
        assertThat(Spelling.nearest("iq", COLUMNS)).isEqualTo("id");
    }

    @Test
    void whatIsFarIsNotFound() {
        assertThat(Spelling.nearest("brightness", COLUMNS)).isNull();
        assertThat(Spelling.nearest("x", COLUMNS)).isNull();
        assertThat(Spelling.nearest("", List.of())).isNull();
    }

    @Test
    void functionsOfOtherLanguagesAreKnown() {
        assertThat(ForeignFunctions.cure("IsNull")).isEqualTo("write `x is null`");
        assertThat(ForeignFunctions.cure("avg")).isNull();
    }
}

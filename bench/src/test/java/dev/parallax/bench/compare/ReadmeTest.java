package dev.parallax.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadmeTest {
    @TempDir
    Path folder;

    @Test
    void aReportStandsInThePlaceOfTheLast() throws IOException {
        Path page = folder.resolve("README.md");
        Files.writeString(page, "before\n<!-- newest run -->\n<!-- /newest run -->\nafter\n");
        Readme.write(page, "first\n");
        Readme.write(page, "a table\nratios: …\n");
        assertThat(page).content().isEqualTo("""
                before
                <!-- newest run -->

                ```text
                a table
                ratios: …
                ```

                <!-- /newest run -->
                after
                """);
    }

    @Test
    void aPageWithoutAPlaceStaysAsItIs() throws IOException {
        Path page = folder.resolve("README.md");
        Files.writeString(page, "before\n<!-- newest run -->\n");
        assertThatThrownBy(() -> Readme.write(page, "first"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no place for the newest run");
        assertThat(page).content().isEqualTo("before\n<!-- newest run -->\n");
    }

    @Test
    void theMachineIsNamed() throws IOException {
        assertThat(Machine.text()).contains("GB of memory").contains("Java " + Runtime.version());
    }
}

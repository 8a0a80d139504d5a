package dev.parallax.repl.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportSummary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportTextTest {
    private static final ImportSummary SUMMARY = new ImportSummary(
            "fc256@1",
            10_000,
            List.of("guess class", "score decimal"),
            10,
            9_000,
            1_000,
            950,
            50,
            List.of("id is the column \"image_id\""),
            List.of("3 scores are not of the guess"),
            List.of(),
            Duration.ofMillis(1_340));

    @Test
    void theSummaryAccountsForEveryRow() {
        assertThat(SummaryText.lines(SUMMARY, ImportOptions.defaults()))
                .containsExactly(
                        "imported fc256@1 into main: 10,000 rows, 2 columns, 10 classes, 1.3 s",
                        "  columns: guess class, score decimal",
                        "  ids: 9,000 matched, 1,000 missing, 950 unknown, 50 rows without",
                        "  guessed: id is the column \"image_id\"",
                        "  note: 3 scores are not of the guess");
    }

    @Test
    void theBarShowsRateAndTimeLeft() {
        Console console = Console.of(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                Path.of(""));
        ProgressBar bar = ProgressBar.on(console, Path.of("in/preds.csv"));
        assertThat(bar.line("reading", 25_000_000, 100_000_000, 5))
                .isEqualTo("reading preds.csv ██████░░░░░░░░░░░░░░░░░░  25 %  5.0 M/s  15 s left");
        assertThat(bar.line("placing", 0, 0, 0)).isEqualTo("placing preds.csv ");
    }
}

package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a file has the scores of a model. */
final class ScoreOptions {
    @Option(names = "--score", paramLabel = "COL", description = "The column of the guess's score.")
    private @Nullable String score;

    @Option(
            names = "--scores",
            paramLabel = "PATTERN",
            description =
                    "The scores by class: columns 'p_{class}', a column of lists or maps, or a file .npy beside it.")
    private @Nullable String scores;

    @Option(
            names = "--logits",
            paramLabel = "HOW",
            description = "softmax or sigmoid: what turns the scores into probabilities.")
    private @Nullable String logits;

    ImportOptions of(ImportOptions options) {
        ImportOptions with = FileOptions.with(options, "score", score);
        with = FileOptions.with(with, "scores", scores);
        return FileOptions.with(with, "logits", logits);
    }
}

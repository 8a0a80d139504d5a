package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;

/** Where a file has the scores of a model. */
final class ScoreOptions {
    private final Parameter score;
    private final Parameter scores;
    private final Parameter logits;

    ScoreOptions(Syntax syntax) {
        score = syntax.option("--score", "COL", "The column of the guess's score.");
        scores = syntax.option(
                "--scores",
                "PATTERN",
                "The scores by class: columns 'p_{class}', a column of lists or maps, or a file .npy beside it.");
        logits = syntax.option("--logits", "HOW", "softmax or sigmoid: what turns the scores into probabilities.");
    }

    ImportOptions of(ImportOptions options) {
        ImportOptions with = FileOptions.with(options, "score", score);
        with = FileOptions.with(with, "scores", scores);
        return FileOptions.with(with, "logits", logits);
    }
}

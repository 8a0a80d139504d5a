package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import dev.parallax.repl.cli.Parameter.Times;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import java.io.IOException;
import java.nio.file.Path;

/** {@code parallax import table}. */
final class ImportTableCommand implements Task {
    private final Console console;
    private final StoreOptions store;
    private final FileOptions file;
    private final ClassOptions classes;
    private final Parameter path;
    private final Parameter truth;
    private final Parameter models;
    private final Parameter score;
    private final Parameter scores;
    private final Parameter logits;

    ImportTableCommand(Console console, Syntax syntax) {
        this.console = console;
        syntax.about("Imports one wide table of labels and models; columns that belong to no model are the labels'.");
        store = new StoreOptions(syntax);
        file = new FileOptions(syntax);
        classes = new ClassOptions(syntax);
        path = syntax.operand("FILE", "CSV, JSON Lines or Parquet, plain or .gz.", Times.ONCE);
        truth = syntax.option("--truth", "COL", "The column of the truth.");
        models = syntax.option("--models", "PATTERN", "The columns of the guesses: '{model}_pred'.");
        score = syntax.option("--score", "PATTERN", "The columns of the guesses' scores: '{model}_conf'.");
        scores = syntax.option(
                "--scores",
                "PATTERN",
                "The scores by class: '{model}_p_{class}', or columns of lists or maps: '{model}_probs'.");
        logits = syntax.option("--logits", "HOW", "softmax or sigmoid: what turns the scores into probabilities.");
    }

    @Override
    public ExitCode call() throws IOException {
        ImportOptions said = FileOptions.with(classes.of(file.options()), "truth", truth);
        said = FileOptions.with(said, "models", models);
        said = FileOptions.with(said, "score", score);
        said = FileOptions.with(said, "scores", scores);
        ImportOptions options = FileOptions.with(said, "logits", logits);
        return new ImportRun(console, store)
                .of(Path.of(path.text()), options, (parallax, from, bar) -> parallax.importTable(from, options, bar));
    }
}

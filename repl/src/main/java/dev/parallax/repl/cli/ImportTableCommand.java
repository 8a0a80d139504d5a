package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "table",
        description = "Imports one wide table of labels and models; columns that belong to no model are the labels'.")
final class ImportTableCommand implements Task {
    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private FileOptions file = new FileOptions();

    @Mixin
    private ClassOptions classes = new ClassOptions();

    @Parameters(paramLabel = "FILE", description = "CSV, JSON Lines or Parquet, plain or .gz.")
    private Path path = Path.of("");

    @Option(names = "--truth", paramLabel = "COL", description = "The column of the truth.")
    private @Nullable String truth;

    @Option(names = "--models", paramLabel = "PATTERN", description = "The columns of the guesses: '{model}_pred'.")
    private @Nullable String models;

    @Option(
            names = "--score",
            paramLabel = "PATTERN",
            description = "The columns of the guesses' scores: '{model}_conf'.")
    private @Nullable String score;

    @Option(
            names = "--scores",
            paramLabel = "PATTERN",
            description = "The scores by class: '{model}_p_{class}', or columns of lists or maps: '{model}_probs'.")
    private @Nullable String scores;

    @Option(
            names = "--logits",
            paramLabel = "HOW",
            description = "softmax or sigmoid: what turns the scores into probabilities.")
    private @Nullable String logits;

    ImportTableCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        ImportOptions said = FileOptions.with(classes.of(file.options()), "truth", truth);
        said = FileOptions.with(said, "models", models);
        said = FileOptions.with(said, "score", score);
        said = FileOptions.with(said, "scores", scores);
        ImportOptions options = FileOptions.with(said, "logits", logits);
        return new ImportRun(console, store)
                .of(path, options, (parallax, from, bar) -> parallax.importTable(from, options, bar));
    }
}

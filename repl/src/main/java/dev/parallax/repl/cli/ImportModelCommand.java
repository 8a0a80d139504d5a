package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Parallax;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.ProgressBar;
import dev.parallax.repl.run.SummaryText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "model", description = "Imports a model's inferences, as its next version.")
final class ImportModelCommand implements Task {
    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private FileOptions file = new FileOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "What queries call the model.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "CSV or JSON Lines, plain or .gz, or W&B's .table.json.")
    private Path path = Path.of("");

    @Option(names = "--guess", paramLabel = "COL", description = "The column of the guess.")
    private @Nullable String guess;

    @Option(names = "--score", paramLabel = "COL", description = "The column of the guess's score.")
    private @Nullable String score;

    @Option(
            names = "--scores",
            paramLabel = "PATTERN",
            description = "The columns of the scores by class: 'p_{class}'.")
    private @Nullable String scores;

    @Option(
            names = "--logits",
            paramLabel = "HOW",
            description = "softmax or sigmoid: what turns the scores into probabilities.")
    private @Nullable String logits;

    @Option(
            names = "--attr",
            paramLabel = "NAME=VALUE",
            description = "Something to know the model by: --attr lr=0.001.")
    private List<String> attributes = new ArrayList<>();

    ImportModelCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        ImportOptions options = FileOptions.with(file.options(), "guess", guess);
        options = FileOptions.with(options, "score", score);
        options = FileOptions.with(options, "scores", scores);
        options = FileOptions.with(options, "logits", logits);
        for (String attribute : attributes) {
            options = options.with("attributes", attribute);
        }
        try (Parallax parallax = store.open(store.folder(console), console, true);
                ProgressBar bar = ProgressBar.on(console, path)) {
            new SummaryText(console)
                    .write(parallax.importModel(name, console.folder().resolve(path), options, bar), options, bar);
        }
        return ExitCode.DONE;
    }
}

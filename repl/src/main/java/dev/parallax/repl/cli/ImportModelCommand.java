package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
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

    @Mixin
    private ClassOptions classes = new ClassOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "What queries call the model.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "CSV, JSON Lines or Parquet, plain or .gz, or W&B's .table.json.")
    private Path path = Path.of("");

    @Option(names = "--guess", paramLabel = "COL", description = "The column of the guess.")
    private @Nullable String guess;

    @Mixin
    private ScoreOptions scores = new ScoreOptions();

    @Mixin
    private AttributeOptions attributes = new AttributeOptions();

    ImportModelCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        ImportOptions options = attributes.of(scores.of(FileOptions.with(classes.of(file.options()), "guess", guess)));
        return new ImportRun(console, store)
                .of(path, options, (parallax, from, bar) -> List.of(parallax.importModel(name, from, options, bar)));
    }
}

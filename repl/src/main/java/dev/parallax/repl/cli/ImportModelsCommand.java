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
        name = "models",
        description = "Imports the next version of each model of which a file fits a path; all of them or none.")
final class ImportModelsCommand implements Task {
    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private FileOptions file = new FileOptions();

    @Mixin
    private ClassOptions classes = new ClassOptions();

    @Parameters(
            paramLabel = "PATTERN",
            description = "A path in which {name} is the model's name: 'runs/{name}/pred.csv'.")
    private Path pattern = Path.of("");

    @Option(names = "--guess", paramLabel = "COL", description = "The column of the guess.")
    private @Nullable String guess;

    @Mixin
    private ScoreOptions scores = new ScoreOptions();

    @Mixin
    private AttributeOptions attributes = new AttributeOptions();

    @Option(
            names = "--attributes",
            paramLabel = "PATTERN",
            description = "The models' attributes, JSON files: 'runs/{name}/config.json'.")
    private @Nullable String files;

    ImportModelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        ImportOptions said = attributes.of(scores.of(FileOptions.with(classes.of(file.options()), "guess", guess)));
        ImportOptions options = files == null
                ? said
                : said.with("attributes", console.folder().resolve(files).toString());
        return new ImportRun(console, store)
                .of(pattern, options, (parallax, from, bar) -> parallax.importModels(from, options, bar));
    }
}

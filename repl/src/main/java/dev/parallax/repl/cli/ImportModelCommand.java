package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import dev.parallax.repl.cli.Parameter.Times;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code parallax import model}. */
final class ImportModelCommand implements Task {
    private final Console console;
    private final StoreOptions store;
    private final FileOptions file;
    private final ClassOptions classes;
    private final Parameter name;
    private final Parameter path;
    private final Parameter guess;
    private final ScoreOptions scores;
    private final AttributeOptions attributes;

    ImportModelCommand(Console console, Syntax syntax) {
        this.console = console;
        syntax.about("Imports a model's inferences, as its next version.");
        store = new StoreOptions(syntax);
        file = new FileOptions(syntax);
        classes = new ClassOptions(syntax);
        name = syntax.operand("NAME", "What queries call the model.", Times.ONCE);
        path = syntax.operand("FILE", "CSV, JSON Lines or Parquet, plain or .gz, or W&B's .table.json.", Times.ONCE);
        guess = syntax.option("--guess", "COL", "The column of the guess.");
        scores = new ScoreOptions(syntax);
        attributes = new AttributeOptions(syntax);
    }

    @Override
    public ExitCode call() throws IOException {
        ImportOptions options = attributes.of(scores.of(FileOptions.with(classes.of(file.options()), "guess", guess)));
        return new ImportRun(console, store)
                .of(
                        Path.of(path.text()),
                        options,
                        (parallax, from, bar) -> List.of(parallax.importModel(name.text(), from, options, bar)));
    }
}

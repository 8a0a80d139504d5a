package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import dev.parallax.repl.cli.Parameter.Times;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import java.io.IOException;
import java.nio.file.Path;

/** {@code parallax import models}. */
final class ImportModelsCommand implements Task {
    private final Console console;
    private final StoreOptions store;
    private final FileOptions file;
    private final ClassOptions classes;
    private final Parameter pattern;
    private final Parameter guess;
    private final ScoreOptions scores;
    private final AttributeOptions attributes;
    private final Parameter files;

    ImportModelsCommand(Console console, Syntax syntax) {
        this.console = console;
        syntax.about("Imports the next version of each model of which a file fits a path; all of them or none.");
        store = new StoreOptions(syntax);
        file = new FileOptions(syntax);
        classes = new ClassOptions(syntax);
        pattern = syntax.operand(
                "PATTERN", "A path in which {name} is the model's name: 'runs/{name}/pred.csv'.", Times.ONCE);
        guess = syntax.option("--guess", "COL", "The column of the guess.");
        scores = new ScoreOptions(syntax);
        attributes = new AttributeOptions(syntax);
        files = syntax.option(
                "--attributes", "PATTERN", "The models' attributes, JSON files: 'runs/{name}/config.json'.");
    }

    @Override
    public ExitCode call() throws IOException {
        ImportOptions said = attributes.of(scores.of(FileOptions.with(classes.of(file.options()), "guess", guess)));
        ImportOptions options = files.given()
                ? said.with("attributes", console.folder().resolve(files.text()).toString())
                : said;
        return new ImportRun(console, store)
                .of(
                        Path.of(pattern.text()),
                        options,
                        (parallax, from, bar) -> parallax.importModels(from, options, bar));
    }
}

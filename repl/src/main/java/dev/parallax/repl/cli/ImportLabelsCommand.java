package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import dev.parallax.repl.cli.Parameter.Times;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code parallax import labels}. */
final class ImportLabelsCommand implements Task {
    private final Console console;
    private final StoreOptions store;
    private final FileOptions file;
    private final ClassOptions classes;
    private final Parameter path;
    private final Parameter truth;
    private final Parameter append;

    ImportLabelsCommand(Console console, Syntax syntax) {
        this.console = console;
        syntax.about("Imports labels: ids, the truth, and whatever else is known of each row.");
        store = new StoreOptions(syntax);
        file = new FileOptions(syntax);
        classes = new ClassOptions(syntax);
        path = syntax.operand("FILE", "CSV, JSON Lines or Parquet, plain or .gz.", Times.ONCE);
        truth = syntax.option("--truth", "COL", "The column of the truth.");
        append = syntax.flag("--append", "Add to the labels there are, instead of making a new version.");
    }

    @Override
    public ExitCode call() throws IOException {
        ImportOptions options =
                FileOptions.with(classes.of(file.options()), "truth", truth).with("append", append.given());
        return new ImportRun(console, store)
                .of(
                        Path.of(path.text()),
                        options,
                        (parallax, from, bar) -> List.of(parallax.importLabels(from, options, bar)));
    }
}

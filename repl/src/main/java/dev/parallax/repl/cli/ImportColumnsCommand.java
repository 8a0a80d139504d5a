package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import dev.parallax.repl.cli.Parameter.Times;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code parallax import columns}. */
final class ImportColumnsCommand implements Task {
    private final Console console;
    private final StoreOptions store;
    private final FileOptions file;
    private final Parameter path;
    private final Parameter on;
    private final Parameter replace;

    ImportColumnsCommand(Console console, Syntax syntax) {
        this.console = console;
        syntax.about("Imports further columns of the labels, joined to them on a key, as the labels' next version.");
        store = new StoreOptions(syntax);
        file = new FileOptions(syntax);
        path = syntax.operand("FILE", "CSV, JSON Lines or Parquet, plain or .gz.", Times.ONCE);
        on = syntax.option(
                "--on", "COL", "The labels' column, and the file's unless --id names another; by default the id.");
        replace = syntax.flag("--replace", "Put a column in the place of one of its name.");
    }

    @Override
    public ExitCode call() throws IOException {
        ImportOptions options = FileOptions.with(file.options(), "on", on).with("replace", replace.given());
        return new ImportRun(console, store)
                .of(
                        Path.of(path.text()),
                        options,
                        (parallax, from, bar) -> List.of(parallax.importColumns(from, options, bar)));
    }
}

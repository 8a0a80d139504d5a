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

@Command(
        name = "columns",
        description = "Imports further columns of the labels, joined to them on a key, as the labels' next version.")
final class ImportColumnsCommand implements Task {
    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private FileOptions file = new FileOptions();

    @Parameters(paramLabel = "FILE", description = "CSV, JSON Lines or Parquet, plain or .gz.")
    private Path path = Path.of("");

    @Option(
            names = "--on",
            paramLabel = "COL",
            description = "The labels' column, and the file's unless --id names another; by default the id.")
    private @Nullable String on;

    @Option(names = "--replace", description = "Put a column in the place of one of its name.")
    private boolean replace;

    ImportColumnsCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        ImportOptions options = FileOptions.with(file.options(), "on", on).with("replace", replace);
        return new ImportRun(console, store)
                .of(path, options, (parallax, from, bar) -> List.of(parallax.importColumns(from, options, bar)));
    }
}

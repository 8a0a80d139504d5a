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

@Command(name = "labels", description = "Imports labels: ids, the truth, and whatever else is known of each row.")
final class ImportLabelsCommand implements Task {
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

    @Option(names = "--append", description = "Add to the labels there are, instead of making a new version.")
    private boolean append;

    ImportLabelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        ImportOptions options =
                FileOptions.with(classes.of(file.options()), "truth", truth).with("append", append);
        return new ImportRun(console, store)
                .of(path, options, (parallax, from, bar) -> List.of(parallax.importLabels(from, options, bar)));
    }
}

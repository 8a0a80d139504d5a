package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Parallax;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.ProgressBar;
import dev.parallax.repl.run.SummaryText;
import java.io.IOException;
import java.nio.file.Path;
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

    @Parameters(paramLabel = "FILE", description = "CSV or JSON Lines, plain or .gz.")
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
        ImportOptions options = FileOptions.with(file.options(), "truth", truth).with("append", append);
        try (Parallax parallax = store.open(store.folder(console), console, true);
                ProgressBar bar = ProgressBar.on(console, path)) {
            new SummaryText(console)
                    .write(parallax.importLabels(console.folder().resolve(path), options, bar), options, bar);
        }
        return ExitCode.DONE;
    }
}

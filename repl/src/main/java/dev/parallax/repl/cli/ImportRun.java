package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.ImportSummary;
import dev.parallax.engine.Parallax;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.ProgressBar;
import dev.parallax.repl.run.SummaryText;
import dev.parallax.repl.run.TimeLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What every command of imports does around its own part: the store, the bar, the time-out, the summary. */
record ImportRun(Console console, StoreOptions store) {
    /** The import itself; {@code file} is as seen from the console's folder. */
    @FunctionalInterface
    interface Part {
        List<ImportSummary> run(Parallax parallax, Path file, ImportProgress progress);
    }

    ExitCode of(Path path, ImportOptions options, Part part) throws IOException {
        try (Parallax parallax = store.open(store.folder(console), console, true);
                ProgressBar bar = ProgressBar.on(console, path)) {
            ImportProgress progress = TimeLimit.of(store.limit(), bar);
            List<ImportSummary> summaries = part.run(parallax, console.folder().resolve(path), progress);
            new SummaryText(console).write(summaries, options, bar);
        }
        return ExitCode.DONE;
    }
}

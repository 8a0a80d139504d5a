package dev.parallax.repl.cli;

import dev.parallax.engine.Parallax;
import dev.parallax.repl.render.Printable;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.ProgressBar;
import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.VerifyReport;
import java.io.IOException;

/** {@code parallax verify}. */
final class VerifyCommand implements Task {
    private final Console console;
    private final StoreOptions store;

    VerifyCommand(Console console, Syntax syntax) {
        this.console = console;
        syntax.about("Reads every block of the store and tells of every damage.");
        store = new StoreOptions(syntax);
    }

    @Override
    public ExitCode call() throws IOException {
        VerifyReport report;
        try (Parallax parallax = store.open(console);
                ProgressBar bar = ProgressBar.on(console, store.folder(console))) {
            report = parallax.verify(each -> bar.advance("verifying", each.done(), each.total()));
        }
        for (DamagedStoreException damage : report.damages()) {
            console.message(Printable.lines(String.valueOf(damage.getMessage())));
        }
        console.out()
                .append(String.format(
                        "generation %d: %,d files, %,d bytes, %s\n",
                        report.generation(),
                        report.files(),
                        report.bytes(),
                        report.sound() ? "sound" : report.damages().size() + " damaged"));
        return report.sound() ? ExitCode.DONE : ExitCode.STORE_DAMAGED;
    }
}

package dev.parallax.repl.cli;

import dev.parallax.engine.Parallax;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.storage.VerifyReport;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "verify", description = "Reads every block of the store and tells of every damage.")
final class VerifyCommand implements Task {
    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        try (Parallax parallax = store.open(console)) {
            VerifyReport report = parallax.verify(line -> {});
            console.out().append(report.toString()).append('\n').flush();
        }
        return ExitCode.DONE;
    }
}

package dev.parallax.repl.cli;

import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.Quoted;
import dev.parallax.repl.shell.Shell;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "repl", description = "Asks and answers, one statement after another; .help tells how.")
final class ReplCommand implements Task {
    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    @Option(names = "--compare", paramLabel = "a[,b…]", description = "The models to compare at first.")
    private @Nullable String compare;

    ReplCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        try (Parallax parallax = store.open(console, format.exporters());
                Session opened = session.open(parallax)) {
            Shell shell = new Shell(console, parallax, opened, format.renderer(console));
            if (compare != null) {
                shell.begin("compare " + Quoted.models(compare));
            }
            return shell.run();
        }
    }
}

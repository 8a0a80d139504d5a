package dev.parallax.repl.cli;

import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.Quoted;
import dev.parallax.repl.shell.Shell;
import java.io.IOException;

/** {@code parallax repl}. */
final class ReplCommand implements Task {
    private final Console console;
    private final StoreOptions store;
    private final SessionOptions session;
    private final FormatOptions format;
    private final Parameter compare;

    ReplCommand(Console console, Syntax syntax) {
        this.console = console;
        syntax.about("Asks and answers, one statement after another; .help tells how.");
        store = new StoreOptions(syntax);
        session = new SessionOptions(syntax);
        format = new FormatOptions(syntax);
        compare = syntax.option("--compare", "a[,b…]", "The models to compare at first.");
    }

    @Override
    public ExitCode call() throws IOException {
        try (Parallax parallax = store.open(console, format.exporters());
                Session opened = session.open(parallax)) {
            Shell shell = new Shell(console, parallax, opened, format.renderer(console));
            if (compare.given()) {
                shell.begin("compare " + Quoted.models(compare.text()));
            }
            return shell.run();
        }
    }
}

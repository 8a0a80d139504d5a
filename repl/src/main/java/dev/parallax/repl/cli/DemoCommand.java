package dev.parallax.repl.cli;

import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import dev.parallax.repl.render.Renderers;
import dev.parallax.repl.run.AnswerPrinter;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.SourceFile;
import dev.parallax.repl.shell.Shell;
import java.io.IOException;

/** {@code parallax demo}. */
final class DemoCommand implements Task {
    private final Console console;
    private final StoreOptions store;

    DemoCommand(Console console, Syntax syntax) {
        this.console = console;
        syntax.about(
                "Makes a store from examples/fashion, asks it what tour.plx asks, then starts the shell if on a terminal.\n"
                        + "Without --store, the store is kept below $XDG_CACHE_HOME/parallax, else ~/.cache/parallax.");
        store = new StoreOptions(syntax);
    }

    @Override
    public ExitCode call() throws IOException {
        Examples examples = Examples.find();
        Tour tour = new Tour(SourceFile.read(examples.tour().toString(), console));
        var table = Renderers.ALL.get(0);
        try (Parallax parallax = new DemoStore(examples, store, console).open()) {
            try (Session session = parallax.session()) {
                tour.run(session, new AnswerPrinter(console, table, console.page(false)), console.page(false));
            }
            if (!console.terminals().in() || !console.terminals().out()) {
                return ExitCode.DONE;
            }
            try (Session session = parallax.session()) {
                Shell shell = new Shell(console, parallax, session, table);
                shell.begin(tour.setting());
                return shell.run();
            }
        }
    }
}

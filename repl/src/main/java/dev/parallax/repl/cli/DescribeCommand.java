package dev.parallax.repl.cli;

import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Source;
import dev.parallax.repl.cli.Parameter.Times;
import dev.parallax.repl.run.AnswerPrinter;
import dev.parallax.repl.run.CheckLog;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.Quoted;
import dev.parallax.repl.run.ScriptRunner;
import java.io.IOException;

/** {@code parallax describe}. */
final class DescribeCommand implements Task {
    private final Console console;
    private final StoreOptions store;
    private final SessionOptions session;
    private final FormatOptions format;
    private final Parameter what;

    DescribeCommand(Console console, Syntax syntax) {
        this.console = console;
        syntax.about("Tells what the store holds.");
        store = new StoreOptions(syntax);
        session = new SessionOptions(syntax);
        format = new FormatOptions(syntax);
        what = syntax.operand(
                "WHAT", "store, datasets, models, columns, or the name of a dataset, model or column.", Times.MAYBE);
    }

    @Override
    public ExitCode call() throws IOException {
        AnswerPrinter printer = format.printer(console);
        try (Parallax parallax = store.open(console);
                Session opened = session.open(parallax)) {
            String statement = what.given() ? "describe " + Quoted.name(what.text()) : "describe";
            new ScriptRunner(opened, printer, new CheckLog()).run(new Source("describe", statement));
        }
        return ExitCode.DONE;
    }
}

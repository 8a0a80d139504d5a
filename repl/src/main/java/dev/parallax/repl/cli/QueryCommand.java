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
import java.util.List;

/** {@code parallax query}. */
final class QueryCommand implements Task {
    private final Console console;
    private final StoreOptions store;
    private final SessionOptions session;
    private final FormatOptions format;
    private final CheckOptions checks;
    private final Parameter text;
    private final Parameter compare;
    private final Parameter parameters;

    QueryCommand(Console console, Syntax syntax) {
        this.console = console;
        syntax.about("Answers the statements of a text.");
        store = new StoreOptions(syntax);
        session = new SessionOptions(syntax);
        format = new FormatOptions(syntax);
        checks = new CheckOptions(syntax);
        text = syntax.operand("TEXT", "A query, or several statements parted by semicolons.", Times.ONCE);
        compare = syntax.option(
                "--compare", "a[,b…]", "The models to compare, as in the language: 'a as base, b as other join left'.");
        parameters = syntax.options("--set", "NAME=VALUE", ParameterValues.DESCRIPTION);
    }

    @Override
    public ExitCode call() throws IOException {
        return checks.reported(console, this::run);
    }

    private void run(CheckLog log) throws IOException {
        AnswerPrinter printer = format.printer(console);
        try (Parallax parallax = store.open(console, format.exporters());
                Session opened = session.open(parallax)) {
            if (compare.given()) {
                opened.compare(Quoted.models(compare.text()));
            }
            Source source = new Source("query", text.text());
            ParameterValues.set(parameters.values(), List.of(source), opened);
            new ScriptRunner(opened, printer, log).run(source);
        }
    }
}

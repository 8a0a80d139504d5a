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
import dev.parallax.repl.run.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code parallax run}. */
final class RunCommand implements Task {
    private final Console console;
    private final StoreOptions store;
    private final SessionOptions session;
    private final FormatOptions format;
    private final CheckOptions checks;
    private final Parameter files;
    private final Parameter compare;
    private final Parameter parameters;

    RunCommand(Console console, Syntax syntax) {
        this.console = console;
        syntax.about("Runs files of statements, one after another in one session.");
        store = new StoreOptions(syntax);
        session = new SessionOptions(syntax);
        format = new FormatOptions(syntax);
        checks = new CheckOptions(syntax);
        files = syntax.operand("FILE", "Files of statements (.plx); - is standard input.", Times.SOME);
        compare = syntax.option("--compare", "a[,b…]", "The models to compare, where the file does not say so itself.");
        parameters = syntax.options("--set", "NAME=VALUE", ParameterValues.DESCRIPTION);
    }

    @Override
    public ExitCode call() throws IOException {
        return checks.reported(console, this::run);
    }

    private void run(CheckLog log) throws IOException {
        AnswerPrinter printer = format.printer(console);
        List<Source> sources = new ArrayList<>();
        for (String file : files.values()) {
            sources.add(SourceFile.read(file, console));
        }
        try (Parallax parallax = store.open(console, format.exporters());
                Session opened = session.open(parallax)) {
            if (compare.given()) {
                opened.compare(Quoted.models(compare.text()));
            }
            ParameterValues.set(parameters.values(), sources, opened);
            ScriptRunner runner = new ScriptRunner(opened, printer, log);
            for (Source source : sources) {
                runner.run(source);
            }
        }
    }
}

package dev.parallax.repl.cli;

import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Source;
import dev.parallax.repl.run.AnswerPrinter;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.Quoted;
import dev.parallax.repl.run.ScriptRunner;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "describe", description = "Tells what the store holds.")
final class DescribeCommand implements Task {
    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..1",
            description = "store, datasets, models, columns, or the name of a dataset, model or column.")
    private @Nullable String what;

    DescribeCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        AnswerPrinter printer = format.printer(console);
        try (Parallax parallax = store.open(console);
                Session opened = session.open(parallax)) {
            String statement = what == null ? "describe" : "describe " + Quoted.name(what);
            new ScriptRunner(opened, printer).run(new Source("describe", statement));
        }
        return ExitCode.DONE;
    }
}

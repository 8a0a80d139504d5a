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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "query", description = "Answers the statements of a text.")
final class QueryCommand implements Task {
    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    @Parameters(paramLabel = "TEXT", description = "A query, or several statements parted by semicolons.")
    private String text = "";

    @Option(
            names = "--compare",
            paramLabel = "a[,b…]",
            description = "The models to compare, as in the language: 'a as base, b as other join left'.")
    private @Nullable String compare;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = ParameterValues.DESCRIPTION)
    private Map<String, String> parameters = new LinkedHashMap<>();

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        AnswerPrinter printer = format.printer(console);
        try (Parallax parallax = store.open(console, format.exporters());
                Session opened = session.open(parallax)) {
            if (compare != null) {
                opened.compare(Quoted.models(compare));
            }
            Source source = new Source("query", text);
            ParameterValues.set(parameters, List.of(source), opened);
            new ScriptRunner(opened, printer).run(source);
        }
        return ExitCode.DONE;
    }
}

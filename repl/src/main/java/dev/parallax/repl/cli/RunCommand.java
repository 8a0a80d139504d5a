package dev.parallax.repl.cli;

import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Source;
import dev.parallax.repl.run.AnswerPrinter;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.Quoted;
import dev.parallax.repl.run.ScriptRunner;
import dev.parallax.repl.run.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "run", description = "Runs files of statements, one after another in one session.")
final class RunCommand implements Task {
    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of statements (.plx); - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--compare",
            paramLabel = "a[,b…]",
            description = "The models to compare, where the file does not say so itself.")
    private @Nullable String compare;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = ParameterValues.DESCRIPTION)
    private Map<String, String> parameters = new LinkedHashMap<>();

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        AnswerPrinter printer = format.printer(console);
        List<Source> sources = new ArrayList<>();
        for (String file : files) {
            sources.add(SourceFile.read(file, console));
        }
        try (Parallax parallax = store.open(console, format.exporters());
                Session opened = session.open(parallax)) {
            if (compare != null) {
                opened.compare(Quoted.models(compare));
            }
            ParameterValues.set(parameters, sources, opened);
            ScriptRunner runner = new ScriptRunner(opened, printer);
            for (Source source : sources) {
                runner.run(source);
            }
        }
        return ExitCode.DONE;
    }
}

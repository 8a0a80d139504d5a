package dev.parallax.repl.cli;

import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.Faults;
import dev.parallax.repl.run.UsageException;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands there are. Only the one that is called is loaded, so that a query starts at once. */
public final class Commands {
    /**
     * A command.
     *
     * @param name a word, or two: {@code import labels}
     * @param synopsis what stands in the overview, without the program's name
     * @param doc in a few words
     */
    record Entry(String name, String synopsis, String doc) {
        int words() {
            return name.indexOf(' ') < 0 ? 1 : 2;
        }
    }

    /** In the order of help. */
    static final List<Entry> ALL = List.of(
            new Entry("demo", "demo", "a tour of eight models of clothes, then the shell"),
            new Entry("repl", "repl", "the shell: ask and answer"),
            new Entry("query", "query TEXT", "answers a query"),
            new Entry("run", "run FILE…", "runs files of statements"),
            new Entry("import labels", "import labels FILE", "imports ids, the truth, and whatever else is known"),
            new Entry("import model", "import model NAME FILE", "imports the inferences of a model"),
            new Entry("import table", "import table FILE", "imports labels and models that stand side by side"),
            new Entry("import models", "import models PATTERN", "imports a model from each file that fits"),
            new Entry("import columns", "import columns FILE", "imports what joins the labels on a key"),
            new Entry("describe", "describe [WHAT]", "tells what the store holds"),
            new Entry("verify", "verify", "reads every block of the store"));

    private Commands() {}

    /** Does what the arguments of the process say. */
    public static ExitCode execute(String[] arguments, Console console) {
        try {
            ExitCode code = dispatch(Arrays.asList(arguments), console);
            console.out().flush();
            return code;
        } catch (Throwable fault) {
            return Faults.report(fault, console);
        }
    }

    private static ExitCode dispatch(List<String> arguments, Console console) throws IOException {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        switch (first) {
            case "" -> {
                console.message(Usage.overview());
                return ExitCode.WRONG;
            }
            case "help", "--help", "-h" -> {
                List<String> rest = arguments.subList(1, arguments.size());
                console.out().append(rest.isEmpty() ? Usage.overview() + "\n" : help(rest, console));
                return ExitCode.DONE;
            }
            case "version", "--version", "-V" -> {
                console.out().append("parallax ").append(Usage.version()).append('\n');
                return ExitCode.DONE;
            }
            default -> {
                return call(arguments, console);
            }
        }
    }

    private static ExitCode call(List<String> arguments, Console console) throws IOException {
        if (arguments.contains("--help")) {
            console.out().append(help(arguments, console));
            return ExitCode.DONE;
        }
        Entry entry = entry(arguments);
        if (entry == null) {
            throw new UsageException("import what? Write import labels FILE, import model NAME FILE, import table FILE,"
                    + " import models 'runs/{name}/FILE' or import columns FILE");
        }
        Syntax syntax = new Syntax(entry.name());
        Task task = task(entry, console, syntax);
        syntax.read(arguments.subList(entry.words(), arguments.size()));
        return task.call();
    }

    /** Makes the task of a command, which says to the syntax what arguments it takes. */
    private static Task task(Entry entry, Console console, Syntax syntax) {
        return switch (entry.name()) {
            case "demo" -> new DemoCommand(console, syntax);
            case "repl" -> new ReplCommand(console, syntax);
            case "query" -> new QueryCommand(console, syntax);
            case "run" -> new RunCommand(console, syntax);
            case "import labels" -> new ImportLabelsCommand(console, syntax);
            case "import model" -> new ImportModelCommand(console, syntax);
            case "import table" -> new ImportTableCommand(console, syntax);
            case "import models" -> new ImportModelsCommand(console, syntax);
            case "import columns" -> new ImportColumnsCommand(console, syntax);
            case "describe" -> new DescribeCommand(console, syntax);
            case "verify" -> new VerifyCommand(console, syntax);
            default -> throw new AssertionError(entry);
        };
    }

    private static String help(List<String> arguments, Console console) {
        Entry entry = entry(arguments);
        if (entry == null) {
            return Usage.of(arguments.get(0));
        }
        Syntax syntax = new Syntax(entry.name());
        task(entry, console, syntax);
        return Usage.of(syntax);
    }

    /** The command that the arguments begin with; null if they name the first of two words only. */
    private static @Nullable Entry entry(List<String> arguments) {
        for (Entry entry : ALL) {
            if (arguments.size() >= entry.words()
                    && entry.name().equals(String.join(" ", arguments.subList(0, entry.words())))) {
                return entry;
            }
        }
        Set<String> names = new LinkedHashSet<>();
        ALL.forEach(each -> names.add(each.name().split(" ")[0]));
        if (!names.contains(arguments.get(0))) {
            throw new UsageException("there is no command \"" + arguments.get(0) + "\": give one of "
                    + String.join(", ", names) + ", help");
        }
        return null;
    }
}

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
     * @param maker makes it, and declares its syntax
     */
    record Entry(String name, String synopsis, String doc, Maker maker) {
        int words() {
            return name.indexOf(' ') < 0 ? 1 : 2;
        }
    }

    /** In the order of help. */
    static final List<Entry> ALL = List.of(
            new Entry("demo", "demo", "a tour of seven models of clothes, then the shell", DemoCommand::new),
            new Entry("repl", "repl", "the shell: ask and answer", ReplCommand::new),
            new Entry("query", "query TEXT", "answers a query", QueryCommand::new),
            new Entry("run", "run FILE…", "runs files of statements", RunCommand::new),
            new Entry(
                    "import labels",
                    "import labels FILE",
                    "imports ids, the truth, and whatever else is known",
                    ImportLabelsCommand::new),
            new Entry(
                    "import model",
                    "import model NAME FILE",
                    "imports the inferences of a model",
                    ImportModelCommand::new),
            new Entry(
                    "import table",
                    "import table FILE",
                    "imports labels and models that stand side by side",
                    ImportTableCommand::new),
            new Entry(
                    "import models",
                    "import models PATTERN",
                    "imports a model from each file that fits",
                    ImportModelsCommand::new),
            new Entry(
                    "import columns",
                    "import columns FILE",
                    "imports what joins the labels on a key",
                    ImportColumnsCommand::new),
            new Entry("describe", "describe [WHAT]", "tells what the store holds", DescribeCommand::new),
            new Entry("verify", "verify", "reads every block of the store", VerifyCommand::new));

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
        Task task = entry.maker().make(console, syntax);
        syntax.read(arguments.subList(entry.words(), arguments.size()));
        return task.call();
    }

    /** Makes the task of a command, and says to the syntax what arguments it takes. */
    private interface Maker {
        Task make(Console console, Syntax syntax);
    }

    private static String help(List<String> arguments, Console console) {
        Entry entry = entry(arguments);
        if (entry == null) {
            return Usage.of(arguments.get(0));
        }
        Syntax syntax = new Syntax(entry.name());
        entry.maker().make(console, syntax);
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

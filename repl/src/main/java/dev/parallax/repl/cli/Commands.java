package dev.parallax.repl.cli;

import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.Faults;
import dev.parallax.repl.run.UsageException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The commands there are. Only the one that is called is loaded, so that a query starts at once. */
public final class Commands {
    /** A command: how it is called, what it does, how it is made. */
    public record Entry(String name, String synopsis, String doc, Function<Console, CommandLine> maker) {}

    /** In the order of help. */
    public static final List<Entry> ALL = List.of(
            new Entry(
                    "demo",
                    "demo",
                    "a tour of seven models of clothes, then the shell",
                    console -> new CommandLine(new DemoCommand(console))),
            new Entry(
                    "repl", "repl", "the shell: ask and answer", console -> new CommandLine(new ReplCommand(console))),
            new Entry("query", "query TEXT", "answers a query", console -> new CommandLine(new QueryCommand(console))),
            new Entry(
                    "run",
                    "run FILE…",
                    "runs files of statements",
                    console -> new CommandLine(new RunCommand(console))),
            new Entry(
                    "import",
                    "import labels FILE\nimport model NAME FILE\nimport table FILE\nimport models PATTERN\nimport columns FILE",
                    "imports labels, inferences of models, or both",
                    console -> new CommandLine(new ImportCommand())
                            .addSubcommand(new ImportLabelsCommand(console))
                            .addSubcommand(new ImportModelCommand(console))
                            .addSubcommand(new ImportTableCommand(console))
                            .addSubcommand(new ImportModelsCommand(console))
                            .addSubcommand(new ImportColumnsCommand(console))),
            new Entry(
                    "describe",
                    "describe [WHAT]",
                    "tells what the store holds",
                    console -> new CommandLine(new DescribeCommand(console))),
            new Entry(
                    "verify",
                    "verify",
                    "reads every block of the store",
                    console -> new CommandLine(new VerifyCommand(console))));

    private Commands() {}

    /** Does what the arguments of the process say. */
    public static ExitCode execute(String[] arguments, Console console) {
        try {
            ExitCode code = dispatch(arguments, console);
            console.out().flush();
            return code;
        } catch (Throwable fault) {
            return Faults.report(fault, console);
        }
    }

    private static ExitCode dispatch(String[] arguments, Console console) throws IOException {
        String first = arguments.length == 0 ? "" : arguments[0];
        List<String> rest =
                arguments.length == 0 ? List.of() : Arrays.asList(arguments).subList(1, arguments.length);
        switch (first) {
            case "" -> {
                console.message(Usage.overview());
                return ExitCode.WRONG;
            }
            case "help", "--help", "-h" -> {
                console.out().append(rest.isEmpty() ? Usage.overview() + "\n" : Usage.of(rest, console));
                return ExitCode.DONE;
            }
            case "version", "--version", "-V" -> {
                console.out().append("parallax ").append(Usage.version()).append('\n');
                return ExitCode.DONE;
            }
            default -> {
                return call(entry(first), rest, console);
            }
        }
    }

    static Entry entry(String name) {
        @Nullable
        Entry found = ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
        if (found == null) {
            String names = String.join(", ", ALL.stream().map(Entry::name).toList());
            throw new UsageException("there is no command \"" + name + "\": give one of " + names + ", help");
        }
        return found;
    }

    private static ExitCode call(Entry entry, List<String> arguments, Console console) throws IOException {
        CommandLine command = entry.maker().apply(console);
        CommandLine.ParseResult parsed;
        try {
            if (arguments.contains("--help")) {
                console.out().append(Usage.of(subject(entry, arguments), console));
                return ExitCode.DONE;
            }
            parsed = command.parseArgs(arguments.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw new UsageException(refusal(e) + "; see parallax help " + entry.name());
        }
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return ((Task) parsed.commandSpec().userObject()).call();
    }

    private static List<String> subject(Entry entry, List<String> arguments) {
        boolean nested = entry.name().equals("import") && !arguments.get(0).startsWith("-");
        return nested ? List.of(entry.name(), arguments.get(0)) : List.of(entry.name());
    }

    /** What picocli says, in lower case. */
    private static String refusal(CommandLine.ParameterException e) {
        String said = String.valueOf(e.getMessage());
        return said.isEmpty() ? said : said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }
}

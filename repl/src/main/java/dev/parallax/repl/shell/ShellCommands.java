package dev.parallax.repl.shell;

import dev.parallax.grammar.Source;
import dev.parallax.repl.render.Renderer;
import dev.parallax.repl.render.Renderers;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.Quoted;
import dev.parallax.repl.run.UsageException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands of the shell. */
final class ShellCommands {
    /** In the order of help. */
    static final List<ShellCommand> ALL = List.of(
            new ShellCommand(
                    ".help",
                    ".help [NAME]",
                    "tells of a function, a stage or a command; without a name, of all",
                    List.of(),
                    (argument, conversation, console) -> {
                        HelpText.write(argument, console);
                        return true;
                    }),
            new ShellCommand(
                    ".quit", ".quit", "leaves, as Ctrl-D does", List.of(), (argument, conversation, console) -> false),
            new ShellCommand(
                    ".timer",
                    ".timer on|off",
                    "shows the time of each answer, or not",
                    List.of("on", "off"),
                    ShellCommands::timer),
            new ShellCommand(
                    ".format",
                    ".format F",
                    "how results are written: " + Renderers.names(),
                    Renderers.ALL.stream().map(Renderer::name).toList(),
                    ShellCommands::format),
            new ShellCommand(
                    ".describe",
                    ".describe [WHAT]",
                    "tells what there is: store, datasets, models, columns, tags, or a name",
                    List.of("store", "datasets", "models", "columns", "tags"),
                    (argument, conversation, console) -> describe(argument, conversation, console)),
            new ShellCommand(
                    ".datasets",
                    ".datasets",
                    "tells of the datasets",
                    List.of(),
                    (argument, conversation, console) -> describe("datasets", conversation, console)),
            new ShellCommand(
                    ".models",
                    ".models",
                    "tells of the models",
                    List.of(),
                    (argument, conversation, console) -> describe("models", conversation, console)),
            new ShellCommand(
                    ".columns",
                    ".columns",
                    "tells of the columns",
                    List.of(),
                    (argument, conversation, console) -> describe("columns", conversation, console)),
            new ShellCommand(
                    ".refresh",
                    ".refresh",
                    "takes up what was imported since the shell began",
                    List.of(),
                    (argument, conversation, console) -> {
                        conversation.refresh();
                        return true;
                    }));

    private ShellCommands() {}

    /** Whether an input is a command and not a statement. */
    static boolean isCommand(String text) {
        String line = text.strip();
        return line.length() > 1 && line.charAt(0) == '.' && Character.isLetter(line.charAt(1));
    }

    static @Nullable ShellCommand named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    /** Runs a line; returns whether the shell goes on. */
    static boolean run(String text, Conversation conversation, Console console) throws IOException {
        String[] words = text.strip().split("\\s+", 2);
        ShellCommand command = named(words[0]);
        if (command == null) {
            throw new UsageException("there is no command " + words[0] + ": give one of "
                    + String.join(", ", ALL.stream().map(ShellCommand::name).toList()));
        }
        String argument = words.length > 1 ? words[1].strip() : "";
        while (argument.endsWith(";")) {
            argument = argument.substring(0, argument.length() - 1).strip();
        }
        return command.action().run(argument, conversation, console);
    }

    private static boolean timer(String argument, Conversation conversation, Console console) {
        if (!argument.equals("on") && !argument.equals("off")) {
            throw new UsageException(
                    "the timer is " + (conversation.timer() ? "on" : "off") + ": write .timer on or .timer off");
        }
        conversation.timer(argument.equals("on"));
        return true;
    }

    private static boolean format(String argument, Conversation conversation, Console console) {
        Renderer renderer = Renderers.named(argument);
        if (renderer == null) {
            throw new UsageException("there is no format \"" + argument + "\": give one of " + Renderers.names());
        }
        conversation.format(renderer);
        return true;
    }

    private static boolean describe(String what, Conversation conversation, Console console) throws IOException {
        String statement = what.isEmpty() ? "describe" : "describe " + Quoted.name(what);
        conversation.answer(new Source("describe", statement), console);
        return true;
    }
}

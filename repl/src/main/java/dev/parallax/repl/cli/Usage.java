package dev.parallax.repl.cli;

import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.UsageException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The texts of help, made from the list of commands. */
final class Usage {
    private static final int WIDTH = 100;
    private static final int SYNOPSIS = 26;

    private Usage() {}

    static String overview() {
        StringBuilder text = new StringBuilder("where, how and why do models differ on the same labelled data?\n\n");
        for (Commands.Entry entry : Commands.ALL) {
            String[] lines = entry.synopsis().split("\n");
            for (int i = 0; i < lines.length; i++) {
                String line = "  parallax " + lines[i];
                text.append(i + 1 < lines.length ? line : pad(line) + entry.doc())
                        .append('\n');
            }
        }
        text.append(pad("  parallax help COMMAND")).append("its options\n\n");
        return text.append("The store is --store DIR, else $PARALLAX_STORE, else ./parallax-store.")
                .toString();
    }

    private static String pad(String text) {
        return text + " ".repeat(Math.max(2, SYNOPSIS + 10 - text.length()));
    }

    /** The options of a command, {@code import model} for one below another. */
    static String of(List<String> names, Console console) {
        CommandLine command = Commands.entry(names.get(0)).maker().apply(console);
        command.setCommandName("parallax " + names.get(0));
        for (String name : names.subList(1, names.size())) {
            @Nullable CommandLine nested = command.getSubcommands().get(name);
            if (nested == null) {
                throw new UsageException(
                        "there is no command \"" + String.join(" ", names) + "\"; see parallax help " + names.get(0));
            }
            command = nested;
        }
        command.getCommandSpec().usageMessage().width(WIDTH).abbreviateSynopsis(true);
        return command.getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    static String version() {
        @Nullable String version = Usage.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}

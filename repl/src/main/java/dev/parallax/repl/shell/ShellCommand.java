package dev.parallax.repl.shell;

import dev.parallax.repl.run.Console;
import java.io.IOException;
import java.util.List;

/**
 * A command of the shell: a line that begins with a dot.
 *
 * @param name with the dot
 * @param syntax how it is written
 * @param doc one line for help
 * @param arguments what may follow, for completion
 * @param action what it does
 */
record ShellCommand(String name, String syntax, String doc, List<String> arguments, Action action) {
    /** What a command does with the rest of its line. */
    interface Action {
        /** Returns whether the shell goes on. */
        boolean run(String argument, Conversation conversation, Console console) throws IOException;
    }
}

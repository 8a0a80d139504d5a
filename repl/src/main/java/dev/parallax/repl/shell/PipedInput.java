package dev.parallax.repl.shell;

import dev.parallax.grammar.Source;
import dev.parallax.repl.render.PageClosedException;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.Faults;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The shell without a terminal: statements end with a semicolon at the end of a line or with the input, commands with their
 * line. An error is told, the next statement goes on, and the first error's code is the exit code,
 * else that of a check that failed.
 */
final class PipedInput {
    private final Console console;
    private final Conversation conversation;
    private ExitCode code = ExitCode.DONE;

    PipedInput(Console console, Conversation conversation) {
        this.console = console;
        this.conversation = conversation;
    }

    ExitCode run() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        StringBuilder pending = new StringBuilder();
        int lines = 0;
        String line = reader.readLine();
        while (line != null) {
            lines++;
            if (pending.toString().isBlank() && ShellCommands.isCommand(line)) {
                if (!command(line)) {
                    break;
                }
                startAt(lines, pending);
            } else {
                pending.append(line).append('\n');
                if (line.indexOf(';') >= 0 && Typing.endsStatement(pending.toString())) {
                    answer(pending.toString());
                    startAt(lines, pending);
                }
            }
            line = reader.readLine();
        }
        if (!pending.toString().isBlank()) {
            answer(pending.toString());
        }
        console.out().flush();
        return code == ExitCode.DONE && conversation.failed() ? ExitCode.CHECK_FAILED : code;
    }

    /** Empty lines stand for those that have run, so that errors name the line of the input. */
    private static void startAt(int lines, StringBuilder pending) {
        pending.setLength(0);
        pending.append("\n".repeat(lines));
    }

    private boolean command(String line) throws IOException {
        try {
            boolean more = ShellCommands.run(line, conversation, console);
            console.out().flush();
            return more;
        } catch (RuntimeException | PageClosedException fault) {
            note(fault);
            return true;
        }
    }

    private void answer(String text) throws IOException {
        try {
            conversation.answer(new Source("-", text), console);
        } catch (PageClosedException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            note(fault);
        }
    }

    private void note(Throwable fault) {
        ExitCode found = Faults.report(fault, console);
        if (code == ExitCode.DONE) {
            code = found;
        }
    }
}

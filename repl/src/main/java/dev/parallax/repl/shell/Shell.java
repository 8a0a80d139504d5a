package dev.parallax.repl.shell;

import dev.parallax.engine.CancelledException;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Source;
import dev.parallax.repl.render.Renderer;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.Faults;
import java.io.IOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** The interactive shell; what comes through a pipe it answers without a prompt. One thread reads and answers. */
public final class Shell {
    private final Console console;
    private final Conversation conversation;
    private volatile @Nullable PagedWriter writing;

    /** A shell on a session, which it does not close. */
    public Shell(Console console, Parallax parallax, Session session, Renderer renderer) {
        this.console = console;
        this.conversation = new Conversation(
                parallax, session, renderer, console.terminals().in());
    }

    /** Runs statements before the first prompt. */
    public void begin(String statements) throws IOException {
        conversation.answer(new Source("begin", statements), console);
    }

    /** Asks and answers until the input ends. */
    public ExitCode run() throws IOException {
        if (!console.terminals().in() || !console.terminals().out()) {
            return new PipedInput(console, conversation).run();
        }
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            return run(terminal);
        }
    }

    /** Asks and answers on a terminal. */
    ExitCode run(Terminal terminal) throws IOException {
        LineReader reader = Editor.on(terminal, conversation, console);
        terminal.handle(Terminal.Signal.INT, signal -> interrupt());
        terminal.writer().println(".help tells what can be asked, Ctrl-D leaves");
        while (true) {
            String text;
            try {
                text = reader.readLine(Prompt.of(conversation.session().dataset(), conversation.compared()));
            } catch (UserInterruptException e) {
                continue;
            } catch (EndOfFileException e) {
                return ExitCode.DONE;
            }
            if (!text.isBlank() && !answer(text, terminal)) {
                return ExitCode.DONE;
            }
        }
    }

    private boolean answer(String text, Terminal terminal) {
        PagedWriter page = new PagedWriter(terminal);
        writing = page;
        Console here = new Console(
                console.in(),
                page,
                page,
                new Console.Terminals(true, true, true),
                ScreenWidth.over(console.environment(), terminal.getColumns()),
                console.folder());
        try {
            if (ShellCommands.isCommand(text)) {
                return ShellCommands.run(text, conversation, here);
            }
            conversation.answer(new Source("query", text), here);
        } catch (CancelledException e) {
            terminal.writer().println();
            Faults.report(e, here);
        } catch (Throwable fault) {
            Faults.report(fault, here);
        } finally {
            writing = null;
            terminal.flush();
        }
        return true;
    }

    private void interrupt() {
        PagedWriter page = writing;
        if (page != null) {
            page.stop();
            conversation.session().cancel();
        }
    }
}

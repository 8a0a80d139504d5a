package dev.parallax.repl.shell;

import dev.parallax.repl.run.Console;
import java.nio.file.Path;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;

/** The line editor, set up for statements. */
final class Editor {
    private static final String NEW_LINE = "insert-new-line";

    private Editor() {}

    static LineReader on(Terminal terminal, Conversation conversation, Console console) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("parallax")
                .parser(new StatementParser())
                .completer(new QueryCompleter(conversation, console.folder()))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ... ")
                .variable(LineReader.INDENTATION, 0)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .option(LineReader.Option.INSERT_TAB, false);
        if (console.colours()) {
            builder.highlighter(new QueryHighlighter());
        }
        Path history = HistoryFile.of(console);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        LineReader reader = builder.build();
        reader.getWidgets().put(NEW_LINE, () -> {
            reader.getBuffer().write('\n');
            return true;
        });
        Reference newLine = new Reference(NEW_LINE);
        KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
        if (keys != null) {
            keys.bind(newLine, KeyMap.alt('\r'), KeyMap.alt('\n'));
        }
        return reader;
    }
}

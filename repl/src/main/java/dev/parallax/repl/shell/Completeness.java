package dev.parallax.repl.shell;

import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.SyntaxException;
import java.util.List;

/** Whether what was typed can run, or more must follow. */
final class Completeness {
    private Completeness() {}

    /**
     * Whether Enter should begin a new line: quotes are open, or the first error is that the text ends. A last line that is
     * empty is a person who has had enough.
     */
    static boolean wantsMore(String text) {
        if (text.isBlank() || ShellCommands.isCommand(text) || text.endsWith("\n")) {
            return false;
        }
        if (!endsClosed(text)) {
            return true;
        }
        try {
            QueryParser.parse(new Source("query", text));
            return false;
        } catch (SyntaxException e) {
            return e.diagnostic().span().start() >= text.stripTrailing().length();
        }
    }

    /** Whether a text of a pipe is at the end of a statement: its last word is a semicolon. */
    static boolean endsStatement(String text) {
        List<Piece> pieces =
                Piece.scan(text).stream().filter(each -> !each.isIgnored()).toList();
        return !pieces.isEmpty() && pieces.get(pieces.size() - 1).of(text).equals(";");
    }

    private static boolean endsClosed(String text) {
        List<Piece> pieces = Piece.scan(text);
        return pieces.get(pieces.size() - 1).closed();
    }
}

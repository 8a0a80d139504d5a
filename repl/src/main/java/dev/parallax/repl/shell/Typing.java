package dev.parallax.repl.shell;

import dev.parallax.grammar.Completeness;
import dev.parallax.grammar.Lexeme;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Tokens;
import java.util.List;

/** What is asked of a text while it is still being typed. */
final class Typing {
    private Typing() {}

    /**
     * Whether Enter should begin a new line, because the text is the beginning of something. A last line that is empty is a
     * person who has had enough.
     */
    static boolean wantsMore(String text) {
        if (text.isBlank() || ShellCommands.isCommand(text) || text.endsWith("\n")) {
            return false;
        }
        return QueryParser.completeness(text) == Completeness.INCOMPLETE;
    }

    /** Whether a text of a pipe is at the end of a statement: its last word is a semicolon, and not that of an assertion. */
    static boolean endsStatement(String text) {
        List<Lexeme> lexemes = Tokens.of(text).stream()
                .filter(each -> each.kind() != Lexeme.Kind.COMMENT)
                .toList();
        if (lexemes.isEmpty()) {
            return false;
        }
        Lexeme last = lexemes.get(lexemes.size() - 1);
        return text.substring(last.start(), last.end()).equals(";")
                && QueryParser.completeness(text) != Completeness.INCOMPLETE;
    }
}

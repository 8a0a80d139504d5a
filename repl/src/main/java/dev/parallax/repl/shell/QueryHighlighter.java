package dev.parallax.repl.shell;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Lexeme;
import dev.parallax.grammar.Tokens;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours a query while it is typed: the language's words, functions, texts, numbers, comments, what is no part of it. */
final class QueryHighlighter implements Highlighter {
    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle WORD =
            PLAIN.foreground(AttributedStyle.BLUE).bold();
    private static final AttributedStyle FUNCTION = PLAIN.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle TEXT = PLAIN.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle NUMBER = PLAIN.foreground(AttributedStyle.MAGENTA);
    private static final AttributedStyle WRONG = PLAIN.foreground(AttributedStyle.RED);

    private final Set<String> functions =
            Session.functions().stream().map(FunctionEntry::name).collect(Collectors.toSet());

    @Override
    public AttributedString highlight(LineReader reader, String text) {
        return highlight(text);
    }

    AttributedString highlight(String text) {
        if (ShellCommands.isCommand(text)) {
            return new AttributedString(text, WORD);
        }
        AttributedStringBuilder styled = new AttributedStringBuilder();
        int done = 0;
        for (Lexeme lexeme : Tokens.of(text)) {
            styled.append(text.substring(done, lexeme.start()));
            styled.append(text.substring(lexeme.start(), lexeme.end()), style(lexeme, text));
            done = lexeme.end();
        }
        return styled.append(text.substring(done)).toAttributedString();
    }

    private AttributedStyle style(Lexeme lexeme, String text) {
        return switch (lexeme.kind()) {
            case KEYWORD -> WORD;
            case TEXT -> TEXT;
            case NUMBER, PARAMETER -> NUMBER;
            case COMMENT -> PLAIN.faint();
            case ERROR -> "\"'`".indexOf(text.charAt(lexeme.start())) >= 0 ? TEXT : WRONG;
            case NAME -> isFunction(lexeme, text) ? FUNCTION : PLAIN;
            case OPERATOR, MARK -> PLAIN;
        };
    }

    private boolean isFunction(Lexeme lexeme, String text) {
        boolean member = lexeme.start() > 0 && text.charAt(lexeme.start() - 1) == '.';
        return !member
                && functions.contains(
                        text.substring(lexeme.start(), lexeme.end()).toLowerCase(Locale.ROOT));
    }
}

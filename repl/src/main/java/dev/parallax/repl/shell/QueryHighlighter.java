package dev.parallax.repl.shell;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours a query while it is typed: the language's words, functions, texts, numbers, comments. */
final class QueryHighlighter implements Highlighter {
    private static final AttributedStyle WORD =
            AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE).bold();
    private static final AttributedStyle FUNCTION = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle TEXT = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle NUMBER = AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
    private static final AttributedStyle COMMENT = AttributedStyle.DEFAULT.faint();

    private final Set<String> words = Stream.concat(Topic.ALL.stream().map(Topic::name), Topic.WORDS.stream())
            .flatMap(each -> Arrays.stream(each.split(" ")))
            .collect(Collectors.toSet());
    private final Set<String> functions =
            Session.functions().stream().map(FunctionEntry::name).collect(Collectors.toSet());

    @Override
    public AttributedString highlight(LineReader reader, String text) {
        return highlight(text);
    }

    AttributedString highlight(String text) {
        AttributedStringBuilder styled = new AttributedStringBuilder();
        if (ShellCommands.isCommand(text)) {
            return styled.append(text, WORD).toAttributedString();
        }
        List<Piece> pieces = Piece.scan(text);
        for (int i = 0; i < pieces.size(); i++) {
            boolean member = i > 0 && pieces.get(i - 1).of(text).equals(".");
            styled.append(pieces.get(i).of(text), style(pieces.get(i), text, member));
        }
        return styled.toAttributedString();
    }

    private AttributedStyle style(Piece piece, String text, boolean member) {
        return switch (piece.kind()) {
            case COMMENT -> COMMENT;
            case TEXT -> TEXT;
            case NUMBER, PARAMETER -> NUMBER;
            case WORD -> member ? AttributedStyle.DEFAULT : word(piece.of(text).toLowerCase(Locale.ROOT));
            default -> AttributedStyle.DEFAULT;
        };
    }

    private AttributedStyle word(String word) {
        if (words.contains(word)) {
            return WORD;
        }
        return functions.contains(word) ? FUNCTION : AttributedStyle.DEFAULT;
    }
}

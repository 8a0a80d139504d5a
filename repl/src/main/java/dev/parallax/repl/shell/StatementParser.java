package dev.parallax.repl.shell;

import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor where the word to complete begins, and whether Enter ends the input. */
final class StatementParser implements Parser {
    /** The word before the cursor; the editor needs no others. */
    record Line(String line, int cursor, int start) implements ParsedLine {
        @Override
        public String word() {
            return line.substring(start, cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - start;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && Completeness.wantsMore(line)) {
            throw new EOFError(-1, -1, "more must follow");
        }
        int at = Math.max(0, Math.min(cursor, line.length()));
        return new Line(line, at, wordStart(line.substring(0, at)));
    }

    /** Where what is being typed begins: after an open quote, or at the begin of a word; at the end where there is none. */
    static int wordStart(String before) {
        if (ShellCommands.isCommand(before) || before.strip().equals(".")) {
            return before.lastIndexOf(' ') + 1;
        }
        List<Piece> pieces = Piece.scan(before);
        if (pieces.isEmpty()) {
            return 0;
        }
        Piece last = pieces.get(pieces.size() - 1);
        return switch (last.kind()) {
            case WORD, PARAMETER, COMMENT -> last.start();
            case TEXT, QUOTED_NAME -> last.closed() ? before.length() : last.start() + 1;
            default -> before.length();
        };
    }
}

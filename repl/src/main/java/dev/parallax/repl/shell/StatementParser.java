package dev.parallax.repl.shell;

import dev.parallax.grammar.Expectation;
import dev.parallax.grammar.Source;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor where the word to complete begins, and whether Enter ends the input. */
final class StatementParser implements Parser {
    /** The word before the cursor, from {@code start}; the editor needs no others. */
    record Line(String line, int cursor, int start) implements CompletingParsedLine {
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

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return wordCursor();
        }
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && Typing.wantsMore(line)) {
            throw new EOFError(-1, -1, "more must follow");
        }
        int at = Math.max(0, Math.min(cursor, line.length()));
        return new Line(line, at, context == ParseContext.COMPLETE ? start(line, at) : at);
    }

    private static int start(String line, int cursor) {
        if (ShellCommands.isCommand(line) || line.strip().equals(".")) {
            return line.lastIndexOf(' ', cursor - 1) + 1;
        }
        return Expectation.at(new Source("query", line), cursor).typed().start();
    }
}

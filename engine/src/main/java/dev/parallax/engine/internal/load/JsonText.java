package dev.parallax.engine.internal.load;

import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The tokens of a JSON file, within limits; what is no JSON refuses the file with its line. The file is one text, or each of
 * its lines is: then a fault stays in its line.
 */
final class JsonText {
    /** Objects and lists within each other. */
    static final int DEEPEST = 64;

    /** NaN is let through here so that it is refused, with its column, where numbers are read. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(CsvTable.LONGEST_FIELD)
                    .maxNumberLength(1000)
                    .maxNameLength(1000)
                    .build())
            .build();

    private final Path file;
    private final InputFile in;
    private final @Nullable JsonLines lines;
    private JsonParser parser;

    /**
     * Opens a file.
     *
     * @param byLine whether each line is a text of its own, to which {@link #nextLine} goes on
     */
    JsonText(Path file, Charset encoding, boolean byLine) throws IOException {
        this.file = file;
        this.in = InputFile.open(file, encoding);
        try {
            TextReader reader = new TextReader(in, encoding);
            this.lines = byLine ? new JsonLines(file, reader) : null;
            this.parser = byLine
                    ? FACTORY.createParser(ObjectReadContext.empty(), "")
                    : FACTORY.createParser(ObjectReadContext.empty(), reader);
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Goes on to the next line that is not blank; false at the end of the file. */
    boolean nextLine() throws IOException {
        if (lines == null || !lines.next()) {
            return false;
        }
        parser.close();
        char[] line = lines.line();
        int length = lines.length();
        // the length of a text is only checked where it comes in parts
        parser = length <= CsvTable.LONGEST_FIELD
                ? FACTORY.createParser(ObjectReadContext.empty(), line, 0, length)
                : FACTORY.createParser(ObjectReadContext.empty(), new CharArrayReader(line, 0, length));
        return true;
    }

    JsonParser parser() {
        return parser;
    }

    Path file() {
        return file;
    }

    InputFile in() {
        return in;
    }

    /** The line of the current token. */
    long line() {
        return lines == null ? parser.currentTokenLocation().getLineNr() : lines.number();
    }

    /** A part of the reading in which a fault of the text becomes a refusal. */
    boolean read(Step step) throws IOException {
        try {
            return step.run(parser);
        } catch (JacksonIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    /** A refusal of what was found instead of something else. */
    RuntimeException unexpected(String wanted, String cure) {
        JsonToken token = parser.currentToken();
        String found = token == null ? "the end of the file" : token.isScalarValue() ? "a value" : words(token);
        return Refusal.at(file, line(), "found " + found + " where " + wanted, cure);
    }

    /** A refusal of a column of the row the reading stands in. */
    RuntimeException refuse(String column, String fact, String cure) {
        return Refusal.at(file, line(), column, fact, cure);
    }

    private static String words(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            default -> "the end of a list or object";
        };
    }

    private RuntimeException refusal(JacksonException e) throws IOException {
        long line = e.getLocation() == null || lines != null
                ? line()
                : e.getLocation().getLineNr();
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            return limit(line, message);
        }
        if (e instanceof UnexpectedEndOfInputException) {
            if (lines != null && lines.next()) {
                return Refusal.at(
                        file, line, "the line ends before its row does", "correct it, or write each row in one line");
            }
            return Refusal.at(
                    file, line, "the JSON text ends too early", "copy the file again, or delete its last line");
        }
        int end = message.indexOf(": ");
        String fact = (end < 0 ? message : message.substring(0, end))
                .lines()
                .findFirst()
                .orElse("");
        fact = fact.isEmpty() ? fact : fact.substring(0, 1).toLowerCase(Locale.ROOT) + fact.substring(1);
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return Refusal.at(
                file,
                line,
                "not JSON at character " + column + ": " + fact,
                "each row is an object such as {\"id\": \"a\"}");
    }

    private RuntimeException limit(long line, String message) {
        if (message.contains("nesting")) {
            return Refusal.at(file, line, "nested more than " + DEEPEST + " deep, the limit", "flatten the rows");
        }
        String what = message.contains("Name") ? "a name" : message.contains("Number") ? "a number" : "a text";
        int limit = what.equals("a text") ? CsvTable.LONGEST_FIELD : 1000;
        return Refusal.at(
                file, line, "found " + what + " of more than " + limit + " characters, the limit", "shorten it");
    }

    void close() throws IOException {
        parser.close();
        in.close();
    }

    /** A part of the reading. */
    @FunctionalInterface
    interface Step {
        /** What it returns is for its caller. */
        boolean run(JsonParser parser) throws IOException;
    }
}

package dev.parallax.repl.run;

import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of statements: UTF-8, of at most {@link QueryParser#MAX_LENGTH} characters. */
public final class SourceFile {
    private static final int MAX_BYTES = 4 * QueryParser.MAX_LENGTH + 4;

    private SourceFile() {}

    /** Reads a file, or standard input for {@code -}. */
    public static Source read(String name, Console console) throws IOException {
        if (name.equals("-")) {
            // Read in pieces: a FileInputStream that is asked for many bytes at once asks a pipe for its length.
            return new Source("-", decoded("-", new BufferedInputStream(console.in()).readNBytes(MAX_BYTES)));
        }
        Path file = console.folder().resolve(name);
        if (Files.isDirectory(file)) {
            throw new UsageException(name + " is a folder: give a file of statements");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new Source(name, decoded(name, in.readNBytes(MAX_BYTES)));
        }
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UsageException(name + " is not text in UTF-8: save it as UTF-8");
        }
    }
}

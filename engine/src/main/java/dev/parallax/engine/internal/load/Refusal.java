package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Words the refusal of a file: {@code file:line: column "x": fact; cure}, with what is known of it. */
final class Refusal {
    private static final int LONGEST = 60;

    private Refusal() {}

    /** A refusal of the whole file. */
    static ImportException of(Path file, String fact, String cure) {
        return new ImportException(file + ": " + fact + "; " + cure);
    }

    /** A refusal of a line. */
    static ImportException at(Path file, long line, String fact, String cure) {
        return new ImportException(file + ":" + line + ": " + fact + "; " + cure);
    }

    /** A refusal of a field, or of a column where the line is 0. */
    static ImportException at(Path file, long line, @Nullable String column, String fact, String cure) {
        if (column == null) {
            return at(file, line, fact, cure);
        }
        String place = line == 0 ? file.toString() : file + ":" + line;
        return new ImportException(place + ": column " + quote(column) + ": " + fact + "; " + cure);
    }

    /** A text of the file in double quotes, shortened where it is long. */
    static String quote(String text) {
        if (text.length() <= LONGEST) {
            return '"' + text + '"';
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return '"' + text.substring(0, end) + "…\"";
    }
}

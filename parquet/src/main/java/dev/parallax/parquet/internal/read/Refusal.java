package dev.parallax.parquet.internal.read;

import dev.parallax.engine.ImportException;
import java.nio.file.Path;

/** Words the refusal of a file: {@code file:row: column "x": fact; cure}, with what is known of it. */
final class Refusal {
    private static final int LONGEST = 60;

    private Refusal() {}

    /** A refusal of the whole file. */
    static ImportException of(Path file, String fact, String cure) {
        return new ImportException(file + ": " + fact + "; " + cure);
    }

    /** A refusal of a column. */
    static ImportException of(Path file, String column, String fact, String cure) {
        return of(file, "column " + quote(column) + ": " + fact, cure);
    }

    /** A refusal of a field. */
    static ImportException at(Path file, long row, String column, String fact, String cure) {
        return new ImportException(file + ":" + row + ": column " + quote(column) + ": " + fact + "; " + cure);
    }

    private static String quote(String text) {
        return '"' + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + '"';
    }
}

package dev.parallax.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a file format. Formats beyond those of the list in this module are passed to {@link Parallax#open}. A
 * file may be opened more than once: a first look for names and types, then the whole.
 */
public non-sealed interface Importer extends Format {
    /** Whether a file of this name, without {@code .gz}, is of this format. */
    boolean reads(String fileName);

    /** Opens a file for one pass over its rows. */
    Table open(Path file, ImportOptions options) throws IOException;

    /** One pass over the rows of a file. Texts are as written; the types are found by who reads. One thread. */
    interface Table extends AutoCloseable {
        /**
         * The names of the columns, unique and in the order they are met. Where the rows bring their own names, the list may grow
         * with {@link #next}; every pass over a file finds the same order.
         */
        List<String> columns();

        /**
         * Goes on to the next row.
         *
         * @return false at the end
         * @throws ImportException with file, line and column if the row is not well formed
         */
        boolean next() throws IOException;

        /** The line the row began on, from 1. */
        long line();

        /** A field of the row; null where it is missing, empty or null. Quoted empty text is {@code ""}. */
        @Nullable
        String text(int column);

        /** Whether the format itself says that the field is text (a JSON string), so that its digits are no number. */
        default boolean quoted(int column) {
            return false;
        }

        /**
         * The number in a field where the format holds numbers and not their text, which spares writing and reading digits: what
         * {@link #text} says, as a double. NaN where it is null, no number or not at hand; then the text tells.
         */
        default double decimal(int column) {
            return Double.NaN;
        }

        /** Bytes of the file consumed so far, before decompression. */
        long position();

        /** Bytes of the file. */
        long size();

        @Override
        void close() throws IOException;
    }
}

package dev.parallax.engine;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes results as files of a format. Formats beyond those of the list in this module are passed to {@link Parallax#open}.
 * Stateless; rows are read once and not kept, so that a result may be larger than memory.
 */
public non-sealed interface Exporter extends Format {
    /** Whether a file of this name, in lower case and without {@code .gz}, is of this format. */
    boolean writes(String fileName);

    /** Whether its files may be packed by gzip, as {@code .gz} after their name says. */
    default boolean packs() {
        return true;
    }

    /**
     * Writes a result: each column under its name, every value exactly, nulls as nulls.
     *
     * @param out the file, empty; the caller closes it
     */
    void write(Result result, OutputStream out) throws IOException;
}

package dev.parallax.repl.render;

import java.io.Writer;

/**
 * Where a result is written.
 *
 * @param out the text goes here; the caller flushes
 * @param width in cells of a terminal; {@link #UNLIMITED} where there is none
 * @param palette colours, or none
 * @param eyes whether a person reads it at once, so that nothing may reach the terminal that moves its cursor
 * @param excel whether CSV keeps spreadsheets from running what begins like a formula
 */
public record Page(Writer out, int width, Palette palette, boolean eyes, boolean excel) {
    /** The width of a page without edges. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** A page for programs: no edges, no colours. */
    public static Page plain(Writer out) {
        return new Page(out, UNLIMITED, Palette.NONE, false, false);
    }
}

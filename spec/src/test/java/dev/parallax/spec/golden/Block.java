package dev.parallax.spec.golden;

import java.util.List;

/**
 * One example of a spec file.
 *
 * @param title what it shows
 * @param kind how its answer is written down
 * @param text one statement or more; the last one's answer counts
 * @param expected the lines of the answer
 */
record Block(String title, Kind kind, String text, List<String> expected) {
    /** What follows the line {@code ----}. */
    enum Kind {
        /** The result as a table. */
        QUERY,
        /** The result as a table, and the footer. */
        FOOTER,
        /** The query that a drill ran, and its result as a table. */
        DRILL,
        /** What a terminal of 80 cells without colours shows. */
        SCREEN,
        /** What a terminal without colours shows of a check. */
        CHECK,
        /** The lines of an {@code explain}. */
        PLAN,
        /** The message of a refusal. */
        ERROR,
        /** The line that a statement says when it is done. */
        DONE,
        /** The line that an export says, and the lines of the file. */
        FILE
    }

    Block with(List<String> lines) {
        return new Block(title, kind, text, List.copyOf(lines));
    }
}

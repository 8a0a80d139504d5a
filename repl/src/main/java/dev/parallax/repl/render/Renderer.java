package dev.parallax.repl.render;

import dev.parallax.engine.CheckResult;
import dev.parallax.engine.Result;
import java.io.IOException;

/** Writes a result as text. Stateless; rows are read once and not kept, so that a result may be larger than memory. */
public interface Renderer {
    /** What {@code --format} calls it. */
    String name();

    /** One line for help. */
    String doc();

    /** Writes the result; every line ends with a line feed. */
    void render(Result result, Page page) throws IOException;

    /** Writes what a check found: a table of the verdicts, where there is no better way. */
    default void render(CheckResult check, Page page) throws IOException {
        render(check.table(), page);
    }

    /** Whether the output tells what became of every row; otherwise that is told beside it. */
    default boolean showsFooter() {
        return true;
    }
}

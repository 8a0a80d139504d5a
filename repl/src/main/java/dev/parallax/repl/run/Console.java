package dev.parallax.repl.run;

import dev.parallax.repl.render.Page;
import dev.parallax.repl.render.Palette;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a process is given: streams, which of them are terminals, environment, current folder. Text goes out as UTF-8.
 *
 * @param in standard input
 * @param out results
 * @param err messages
 * @param terminals which of the three are terminals
 * @param environment variables
 * @param folder the current one
 */
public record Console(
        InputStream in, Writer out, Writer err, Terminals terminals, Map<String, String> environment, Path folder) {
    private static final int DEFAULT_WIDTH = 80;

    /** Which streams are terminals. */
    public record Terminals(boolean in, boolean out, boolean err) {
        /** None of them. */
        public static final Terminals NONE = new Terminals(false, false, false);
    }

    /** That of this process. */
    public static Console system() {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new OutputWriter(new FileOutputStream(FileDescriptor.out)),
                new OutputWriter(new FileOutputStream(FileDescriptor.err)),
                TerminalProbe.terminals(),
                System.getenv(),
                Path.of("").toAbsolutePath());
    }

    /** One without terminals and environment. */
    public static Console of(InputStream in, OutputStream out, OutputStream err, Path folder) {
        return new Console(in, new OutputWriter(out), new OutputWriter(err), Terminals.NONE, Map.of(), folder);
    }

    /** A variable of the environment; null where it is not set or empty. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The page for results. */
    public Page page(boolean excel) {
        boolean eyes = terminals.out();
        Palette palette = eyes && colours() ? Palette.ANSI : Palette.NONE;
        return new Page(out, eyes ? width() : Page.UNLIMITED, palette, eyes, excel);
    }

    /** Whether colours are welcome on a terminal. */
    public boolean colours() {
        return variable("NO_COLOR") == null && !"dumb".equals(variable("TERM"));
    }

    private int width() {
        String columns = variable("COLUMNS");
        if (columns != null && columns.matches("[1-9]\\d{0,4}")) {
            return Integer.parseInt(columns);
        }
        int asked = TerminalProbe.width();
        return asked > 0 ? asked : DEFAULT_WIDTH;
    }

    /** A line to standard error, at once. */
    public void message(String text) {
        try {
            out.flush();
            err.append(text).append('\n').flush();
        } catch (IOException e) {
            // Nobody reads messages any more; the exit code still tells.
            return;
        }
    }
}

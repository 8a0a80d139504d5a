package dev.parallax.repl.run;

import dev.parallax.engine.ImportProgress;
import dev.parallax.repl.render.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The advance of an import, on one line of standard error that is wiped at the end: what is done, how much of it, how fast, and
 * the time left. Shows nothing where standard error is no terminal, or an import takes less than a blink.
 */
public final class ProgressBar implements ImportProgress, AutoCloseable {
    private static final long FIRST_SHOWN_NANOS = 300_000_000L;
    private static final int CELLS = 24;
    private final Console console;
    private final boolean visible;
    private final String file;
    private final long begin = System.nanoTime();
    private String what = "";
    private long phaseBegin = begin;
    private boolean shown;

    private ProgressBar(Console console, String file, boolean visible) {
        this.console = console;
        this.file = file;
        this.visible = visible;
    }

    /** A bar for a file, on the console's standard error. */
    public static ProgressBar on(Console console, Path file) {
        Path name = file.getFileName();
        boolean visible = console.terminals().err() && !"dumb".equals(console.variable("TERM"));
        return new ProgressBar(console, Printable.of(String.valueOf(name)), visible);
    }

    @Override
    public void advance(String phase, long done, long total) {
        long now = System.nanoTime();
        if (!phase.equals(what)) {
            what = phase;
            phaseBegin = now;
        }
        if (visible && now - begin > FIRST_SHOWN_NANOS) {
            show(line(phase, done, total, (now - phaseBegin) / 1e9));
        }
    }

    /** The line as it stands: {@code reading labels.csv ███████░░░░  58 %  4.1 M/s  3 s left}. */
    String line(String phase, long done, long total, double seconds) {
        StringBuilder line = new StringBuilder(phase).append(' ').append(file).append(' ');
        if (total > 0) {
            double share = Math.min(1, (double) done / total);
            int full = (int) Math.round(share * CELLS);
            line.append("█".repeat(full)).append("░".repeat(CELLS - full));
            line.append(String.format(Locale.ROOT, " %3.0f %%", share * 100));
        }
        if (seconds > 0.2 && done > 0) {
            double rate = done / seconds;
            line.append("  ").append(magnitude(rate)).append("/s");
            if (total > done) {
                line.append("  ").append(left((total - done) / rate)).append(" left");
            }
        }
        return line.toString();
    }

    /** Whole seconds, so that the line does not flicker. */
    private static String left(double seconds) {
        double whole = Math.max(1, Math.ceil(seconds));
        return whole < 60 ? (long) whole + " s" : Durations.of(whole);
    }

    private static String magnitude(double number) {
        if (number >= 1e6) {
            return String.format(Locale.ROOT, "%.1f M", number / 1e6);
        }
        return number >= 1e3
                ? String.format(Locale.ROOT, "%.0f k", number / 1e3)
                : String.format(Locale.ROOT, "%.0f", number);
    }

    private void show(String line) {
        try {
            console.err().append("\r\u001b[K").append(line).flush();
            shown = true;
        } catch (IOException e) {
            // A bar that cannot be drawn must not stop the import.
            shown = false;
        }
    }

    /** Wipes the line, so that what follows begins on a clean one. */
    public void wipe() {
        if (shown) {
            show("");
            shown = false;
        }
    }

    @Override
    public void close() {
        wipe();
    }
}

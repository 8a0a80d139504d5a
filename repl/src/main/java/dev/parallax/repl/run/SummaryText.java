package dev.parallax.repl.run;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportSummary;
import dev.parallax.repl.render.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** What an import did, in a few lines. */
public final class SummaryText {
    private static final int MAX_COLUMNS = 16;
    private final Console console;

    public SummaryText(Console console) {
        this.console = console;
    }

    /** Writes the summary below where the bar was. */
    public void write(ImportSummary summary, ImportOptions options, ProgressBar bar) throws IOException {
        bar.wipe();
        Writer out = console.out();
        for (String line : lines(summary, options)) {
            out.append(Printable.of(line)).append('\n');
        }
        out.flush();
    }

    static List<String> lines(ImportSummary summary, ImportOptions options) {
        List<String> lines = new ArrayList<>();
        String done = options.dry() ? "would be imported (nothing was written): " : "imported ";
        lines.add(done + summary.subject() + " into " + options.dataset() + ": "
                + count(summary.rows(), "row") + ", " + count(summary.columns().size(), "column") + ", "
                + count(summary.classes(), "class") + ", "
                + Durations.of(summary.time().toNanos() / 1e9));
        List<String> columns = summary.columns();
        if (!columns.isEmpty()) {
            String more = columns.size() > MAX_COLUMNS ? ", … and " + (columns.size() - MAX_COLUMNS) + " more" : "";
            lines.add("  columns: " + String.join(", ", columns.subList(0, Math.min(columns.size(), MAX_COLUMNS)))
                    + more);
        }
        lines.add(String.format(
                "  ids: %,d matched, %,d missing, %,d unknown%s",
                summary.matched(),
                summary.missing(),
                summary.unknown(),
                summary.keyless() == 0 ? "" : String.format(", %,d rows without", summary.keyless())));
        summary.guessed().forEach(guess -> lines.add("  guessed: " + guess));
        summary.notes().forEach(note -> lines.add("  note: " + note));
        for (List<String> row : summary.sample()) {
            lines.add("  row: " + String.join(" | ", row));
        }
        return lines;
    }

    private static String count(long number, String noun) {
        String plural = noun.endsWith("s") ? noun + "es" : noun + "s";
        return String.format("%,d %s", number, number == 1 ? noun : plural);
    }
}

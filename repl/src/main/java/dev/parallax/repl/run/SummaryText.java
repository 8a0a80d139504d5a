package dev.parallax.repl.run;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportSummary;
import dev.parallax.repl.render.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an import did, in a few lines. */
public final class SummaryText {
    private static final int MAX_COLUMNS = 16;
    private final Console console;

    public SummaryText(Console console) {
        this.console = console;
    }

    /** Writes the summaries below where the bar was. */
    public void write(List<ImportSummary> summaries, ImportOptions options, ProgressBar bar) throws IOException {
        bar.wipe();
        Writer out = console.out();
        for (String line : lines(summaries, options)) {
            out.append(Printable.of(line)).append('\n');
        }
        out.flush();
    }

    /** The first of several in full, or each in a line if all are models; of the others what differs. */
    static List<String> lines(List<ImportSummary> summaries, ImportOptions options) {
        ImportSummary first = summaries.get(0);
        if (summaries.size() == 1) {
            return lines(first, options);
        }
        boolean labels = first.subject().equals("labels");
        List<String> lines = new ArrayList<>(labels ? lines(first, options) : List.of());
        Set<String> told = new HashSet<>(labels ? first.guessed() : List.of());
        for (ImportSummary each : summaries.subList(labels ? 1 : 0, summaries.size())) {
            lines.add(String.format(
                    "%s%s into %s: %s, %s; ids: %s",
                    done(options),
                    each.subject(),
                    options.dataset(),
                    count(each.rows(), "row"),
                    count(each.columns().size(), "column"),
                    ids(each)));
            each.guessed().stream().filter(told::add).forEach(guess -> lines.add("  guessed: " + guess));
            each.notes().forEach(note -> lines.add("  note: " + note));
        }
        return lines;
    }

    private static String done(ImportOptions options) {
        return options.dry() ? "would be imported (nothing was written): " : "imported ";
    }

    private static String ids(ImportSummary summary) {
        return String.format(
                "%,d matched, %,d missing, %,d unknown%s",
                summary.matched(),
                summary.missing(),
                summary.unknown(),
                summary.keyless() == 0 ? "" : String.format(", %,d rows without", summary.keyless()));
    }

    static List<String> lines(ImportSummary summary, ImportOptions options) {
        List<String> lines = new ArrayList<>();
        lines.add(done(options) + summary.subject() + " into " + options.dataset() + ": "
                + count(summary.rows(), "row") + ", " + count(summary.columns().size(), "column") + ", "
                + count(summary.classes(), "class") + ", "
                + Durations.of(summary.time().toNanos() / 1e9));
        List<String> columns = summary.columns();
        if (!columns.isEmpty()) {
            String more = columns.size() > MAX_COLUMNS ? ", … and " + (columns.size() - MAX_COLUMNS) + " more" : "";
            lines.add("  columns: " + String.join(", ", columns.subList(0, Math.min(columns.size(), MAX_COLUMNS)))
                    + more);
        }
        lines.add("  ids: " + ids(summary));
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

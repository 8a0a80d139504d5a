package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportSummary;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.WrittenRows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what an import did, once its rows are placed. */
record Report(
        ImportOptions how,
        Plan plan,
        Survey survey,
        RowCopy copy,
        WrittenRows written,
        String subject,
        int classesBefore,
        List<String> classesAdded) {
    private static final int NAMED = 3;

    /** The summary, given the dataset after the commit, or null where nothing was committed. */
    ImportSummary summary(@Nullable Dataset after, Duration time) {
        List<String> notes = new ArrayList<>(plan.notes());
        unmatched(notes);
        if (copy.notBest() > 0) {
            notes.add("in " + copy.notBest() + (copy.notBest() == 1 ? " row" : " rows")
                    + " the guess is not the class with the best score; it stays");
        }
        if (copy.isBeyondOne()) {
            notes.add("some scores are not between 0 and 1; if they are logits, say --logits softmax");
        }
        newClasses(notes);
        return new ImportSummary(
                subject,
                written.rows(),
                columns(),
                after == null
                        ? classesBefore + classesAdded.size()
                        : after.classes().size(),
                written.matched(),
                written.missing(),
                written.unknown(),
                written.keyless(),
                plan.guessed(),
                List.copyOf(notes),
                how.dry() ? sample() : List.of(),
                time);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Kept column : plan.kept()) {
            columns.add(column.spec().name() + " " + column.spec().type().name().toLowerCase(Locale.ROOT));
        }
        if (!plan.scoreClasses().isEmpty()) {
            columns.add("scores of " + plan.scoreClasses().size() + " classes");
        }
        return List.copyOf(columns);
    }

    private void unmatched(List<String> notes) {
        if (!subject.equals("labels") && written.rows() > 0 && written.matched() == 0) {
            notes.add("no id matches: the file has " + listed(written.unknownIds()) + ", the labels have "
                    + listed(written.missingIds()));
        }
        if (written.keyless() > 0) {
            notes.add(written.keyless() + (written.keyless() == 1 ? " row has" : " rows have") + " no id");
        }
    }

    private void newClasses(List<String> notes) {
        int added = classesAdded.size();
        if (classesBefore > 0 && added > 0) {
            notes.add(added + (added == 1 ? " class is" : " classes are") + " new to the dataset: "
                    + listed(classesAdded.subList(0, Math.min(NAMED, added))) + (added > NAMED ? ", …" : ""));
        }
    }

    private List<List<String>> sample() {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < survey.shownRows(); r++) {
            List<String> row = new ArrayList<>();
            row.add(shown(r, plan.id()));
            for (Kept column : plan.kept()) {
                row.add(column.from() < 0 ? "" : shown(r, column.from()));
            }
            rows.add(List.copyOf(row));
        }
        return List.copyOf(rows);
    }

    private String shown(int row, int column) {
        String text = survey.shown(row, column);
        return text == null ? "" : text;
    }

    private static String listed(List<String> texts) {
        return texts.isEmpty() ? "none" : texts.stream().map(Refusal::quote).collect(Collectors.joining(", "));
    }
}

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
import java.util.stream.Stream;
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
        List<String> classesAdded,
        int dropped,
        List<String> guessedBefore,
        List<String> notesBefore) {
    private static final int NAMED = 3;

    /** The same, with what was guessed before there was a plan. */
    Report withGuessed(List<String> words) {
        return with(words, notesBefore);
    }

    /** The same, with what was noticed before there was a plan. */
    Report withNotes(List<String> notes) {
        return with(guessedBefore, notes);
    }

    private Report with(List<String> guessed, List<String> notes) {
        return new Report(
                how, plan, survey, copy, written, subject, classesBefore, classesAdded, dropped, guessed, notes);
    }

    /** The file's column of the ids. */
    String idColumn() {
        return survey.columns().get(plan.id());
    }

    /** The summary, given the dataset as it is now, or null if there is none. */
    ImportSummary summary(@Nullable Dataset after, Duration time) {
        List<String> notes = new ArrayList<>(notesBefore);
        notes.addAll(plan.notes());
        unmatched(notes);
        if (copy.notBest() > 0) {
            notes.add("in " + copy.notBest() + (copy.notBest() == 1 ? " row" : " rows")
                    + " the guess is not the class with the best score; it stays");
        }
        if (copy.isBeyondOne()) {
            notes.add("some scores are not between 0 and 1; if they are logits, say --logits softmax");
        }
        if (dropped > 0) {
            notes.add(dropped + (dropped == 1 ? " row was" : " rows were") + " left out by --dedupe " + how.dedupe()
                    + ", since another row has its id");
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
                Stream.concat(guessedBefore.stream(), plan.guessed().stream()).toList(),
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

    static String listed(List<String> texts) {
        return texts.isEmpty() ? "none" : texts.stream().map(Refusal::quote).collect(Collectors.joining(", "));
    }
}

package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportException;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.DuplicateKeyException;
import dev.parallax.storage.RowsWriter;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.StoreWriter;
import dev.parallax.storage.WrittenRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into one target: a look at the first rows gives a plan, then all rows are copied. A row that contradicts
 * what was guessed ends the copy; the rest of the file is then only looked at, and the copy begins again with what the whole
 * file showed.
 */
final class Load {
    private static final long TELL_NANOS = 100_000_000;
    private static final int TELL_ROWS = 4096;

    private final TableFile table;
    private final Path file;
    private final ImportOptions how;
    private final Target target;
    private final @Nullable ClassNames classes;
    private final Notation notation;
    private final Survey survey;
    private final ImportProgress progress;
    private final Executor others;
    private long told = System.nanoTime();

    /**
     * Looks at the first rows of a file.
     *
     * @param others runs what other threads may do, or forgets it where there are none
     */
    Load(TableFile table, Target target, @Nullable ClassNames classes, ImportProgress progress, Executor others)
            throws IOException {
        this.table = table;
        this.file = table.file();
        this.how = table.how();
        this.target = target;
        this.classes = classes;
        this.notation = table.notation();
        this.progress = progress;
        this.others = others;
        try (Fields fields = table.open(others)) {
            survey = Survey.of(fields, notation);
        }
    }

    /** What is known of the file's columns. */
    Survey survey() {
        return survey;
    }

    /** Copies the file into a store that is being written; nothing is committed. */
    Report into(StoreWriter writer) throws IOException {
        Report report = attempt(writer);
        if (report == null) {
            report = attempt(writer);
        }
        if (report == null) {
            throw Refusal.of(file, "the file changed while it was read", "import it again");
        }
        return report;
    }

    /** One copy of the file; null where it showed that the plan was guessed wrong. */
    private @Nullable Report attempt(StoreWriter writer) throws IOException {
        try (Snapshot base = writer.current()) {
            Dataset before = Target.dataset(base, how.dataset());
            target.check(file, base, before);
            Plan plan = plan(before);
            if (survey.isEmpty()) {
                throw Refusal.of(file, "the file has no rows", "check what wrote it");
            }
            BitSet dropped = dropped(plan);
            RowsWriter out = target.start(writer, plan, classes == null ? List.of() : classes.names(), before);
            out.source(String.valueOf(file.getFileName()));
            RowCopy copy = new RowCopy(file, plan, out, notation);
            if (!copyAll(copy, dropped)) {
                return null;
            }
            progress.advance("placing", 0, 0);
            WrittenRows written = finish(out, plan);
            target.accept(file, survey.columns().get(plan.id()), written);
            if (before != null && classes == null) {
                String guess = survey.columns().get(Math.max(0, plan.from("guess")));
                IndexGuesses.refuse(file, guess, copy.guesses(), before.classes());
            }
            return new Report(
                    how,
                    plan,
                    survey,
                    copy,
                    written,
                    subject(before, writer),
                    before == null ? 0 : before.classes().size(),
                    added(before, copy),
                    dropped.cardinality(),
                    List.of(),
                    List.of());
        }
    }

    private String subject(@Nullable Dataset before, StoreWriter writer) {
        try (Snapshot with = writer.current()) {
            return target.subject(before, Target.dataset(with, how.dataset()));
        }
    }

    /** The classes that the dataset did not have. */
    private List<String> added(@Nullable Dataset before, RowCopy copy) {
        Set<String> named = new LinkedHashSet<>();
        if (target instanceof LabelsTarget && classes != null) {
            named.addAll(classes.names());
        }
        named.addAll(copy.classes());
        return named.stream()
                .filter(name -> before == null || before.classes().code(name) < 0)
                .toList();
    }

    /** A file whose rows bring their own names is read to its end before something is said to be missing. */
    private Plan plan(@Nullable Dataset before) throws IOException {
        try {
            return target.plan(new Planner(file, survey, how, before, classes));
        } catch (ImportException e) {
            if (survey.whole() || !survey.ownNames()) {
                throw e;
            }
            try (Fields fields = table.open(others)) {
                survey.finishAfter(fields);
            }
            return target.plan(new Planner(file, survey, how, before, classes));
        }
    }

    private BitSet dropped(Plan plan) throws IOException {
        String which = how.dedupe();
        if (which == null) {
            return new BitSet();
        }
        progress.advance("looking for duplicates", 0, 0);
        try (Fields fields = table.open(others)) {
            return new Duplicates(file, plan, notation, which).dropped(fields);
        }
    }

    private boolean copyAll(RowCopy copy, BitSet dropped) throws IOException {
        try (Fields fields = table.open(others)) {
            for (long row = 0; fields.next(); row++) {
                if ((dropped.isEmpty() || !dropped.get((int) row)) && !copy.copy(fields)) {
                    survey.finish(fields);
                    return false;
                }
                if (row % TELL_ROWS == 0) {
                    tell(fields);
                }
            }
            return true;
        }
    }

    private void tell(Fields fields) {
        long now = System.nanoTime();
        if (now - told >= TELL_NANOS) {
            told = now;
            progress.advance("reading", fields.position(), fields.size());
        }
    }

    private WrittenRows finish(RowsWriter out, Plan plan) {
        try {
            return out.finish();
        } catch (DuplicateKeyException e) {
            String column = survey.columns().get(plan.id());
            throw e.firstLine() == 0
                    ? Refusal.at(
                            file,
                            e.secondLine(),
                            column,
                            "found " + Refusal.quote(e.id()) + ", which the labels of the dataset "
                                    + Refusal.quote(how.dataset()) + " have already",
                            "append only new rows")
                    : Refusal.at(
                            file,
                            e.secondLine(),
                            column,
                            "found " + Refusal.quote(e.id()) + " again, first in line " + e.firstLine(),
                            "keep one of the two, or say which with --dedupe first or last");
        }
    }
}

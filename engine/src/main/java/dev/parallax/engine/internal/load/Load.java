package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportException;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.ImportSummary;
import dev.parallax.engine.Importer;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.DuplicateKeyException;
import dev.parallax.storage.RowsWriter;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.StoreWriter;
import dev.parallax.storage.WrittenRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One import: a look at the first rows gives a plan, then all rows are copied. A row that contradicts what was guessed ends
 * the copy; the rest of the file is then only looked at, and the copy begins again with what the whole file showed.
 */
final class Load {
    private static final long TELL_NANOS = 100_000_000;
    private static final int TELL_ROWS = 4096;

    private final Supplier<StoreWriter> writers;
    private final Supplier<Snapshot> snapshots;
    private final Path file;
    private final ImportOptions how;
    private final Importer importer;
    private final ImportProgress progress;
    private final long start = System.nanoTime();
    private long told = start;

    Load(
            Supplier<StoreWriter> writers,
            Supplier<Snapshot> snapshots,
            Path file,
            ImportOptions how,
            List<Importer> formats,
            ImportProgress progress) {
        this.writers = writers;
        this.snapshots = snapshots;
        this.file = file;
        this.how = how;
        this.importer = Importers.of(file, formats);
        this.progress = progress;
    }

    /** Runs it. */
    ImportSummary run(Target target) {
        try {
            String namesFile = how.classes();
            ClassNames classes = namesFile == null ? null : ClassNames.read(Path.of(namesFile), how.firstClass());
            Survey survey;
            try (Fields fields = open()) {
                survey = Survey.of(fields, how.nullText());
            }
            ImportSummary summary = attempt(target, survey, classes);
            if (summary == null) {
                summary = attempt(target, survey, classes);
            }
            if (summary == null) {
                throw Refusal.of(file, "the file changed while it was read", "import it again");
            }
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private Fields open() throws IOException {
        Fields fields = Fields.of(importer.open(file, how));
        String said = how.scores();
        int cell = said == null ? -1 : fields.columns().indexOf(said);
        return cell < 0 || said == null || said.contains("{class}") ? fields : new JsonCells(file, fields, cell);
    }

    /** One copy of the file; null where it showed that the plan was guessed wrong. */
    private @Nullable ImportSummary attempt(Target target, Survey survey, @Nullable ClassNames classes)
            throws IOException {
        try (StoreWriter writer = writers.get()) {
            Snapshot base = writer.base();
            Dataset before = Target.dataset(base, how.dataset());
            target.check(file, base, before);
            Plan plan = plan(target, survey, before, classes);
            if (survey.isEmpty()) {
                throw Refusal.of(file, "the file has no rows", "check what wrote it");
            }
            RowsWriter out = target.start(writer, plan, classes == null ? List.of() : classes.names());
            RowCopy copy = new RowCopy(file, plan, out, how.nullText());
            if (!copyAll(copy, survey)) {
                return null;
            }
            progress.advance("placing", 0, 0);
            WrittenRows written = finish(out, plan, survey);
            if (before != null && classes == null) {
                String guess = survey.columns().get(Math.max(0, plan.from("guess")));
                IndexGuesses.refuse(file, guess, copy.guesses(), before.classes());
            }
            Report report = new Report(
                    how,
                    plan,
                    survey,
                    copy,
                    written,
                    target.subject(before),
                    before == null ? 0 : before.classes().size(),
                    added(target, before, copy, classes));
            if (how.dry()) {
                return report.summary(null, since());
            }
            progress.advance("committing", 0, 0);
            writer.commit();
            try (Snapshot after = snapshots.get()) {
                return report.summary(Target.dataset(after, how.dataset()), since());
            }
        }
    }

    /** The classes that the dataset did not have. */
    private static List<String> added(
            Target target, @Nullable Dataset before, RowCopy copy, @Nullable ClassNames classes) {
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
    private Plan plan(Target target, Survey survey, @Nullable Dataset before, @Nullable ClassNames classes)
            throws IOException {
        try {
            return target.plan(new Planner(file, survey, how, before, classes));
        } catch (ImportException e) {
            if (survey.whole() || !survey.ownNames()) {
                throw e;
            }
            try (Fields fields = open()) {
                survey.finishAfter(fields);
            }
            return target.plan(new Planner(file, survey, how, before, classes));
        }
    }

    private boolean copyAll(RowCopy copy, Survey survey) throws IOException {
        try (Fields fields = open()) {
            for (long row = 0; fields.next(); row++) {
                if (!copy.copy(fields)) {
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

    private WrittenRows finish(RowsWriter out, Plan plan, Survey survey) {
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
                            "keep one of the two");
        }
    }

    private Duration since() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

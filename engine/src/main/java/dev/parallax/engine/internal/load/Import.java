package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.ImportSummary;
import dev.parallax.engine.Importer;
import dev.parallax.grammar.Statement.Import.Kind;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.Store;
import dev.parallax.storage.StoreWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads files into a store, all or nothing, as one commit. A file that is refused throws {@link
 * dev.parallax.engine.ImportException}, options that do not fit a {@link dev.parallax.engine.QueryException}, a disk that fails
 * {@link UncheckedIOException}, a store that someone else writes what the store throws. An object does one import.
 */
public final class Import {
    private final Supplier<StoreWriter> writers;
    private final List<Importer> formats;
    private final ImportProgress progress;
    private final Executor others;
    private final long start = System.nanoTime();

    /**
     * An import into a store.
     *
     * @param others runs what other threads may do, or forgets it where there are none
     */
    public Import(Store store, List<Importer> formats, ImportProgress progress, Executor others) {
        this(store::write, formats, progress, others);
    }

    Import(Supplier<StoreWriter> writers, List<Importer> formats, ImportProgress progress, Executor others) {
        this.writers = writers;
        this.formats = formats;
        this.progress = progress;
        this.others = others;
    }

    /** Imports labels. */
    public ImportSummary labels(Path file, ImportOptions how) {
        Misplaced.refuse(how, Kind.LABELS);
        return one(file, how, based -> new LabelsTarget(based));
    }

    /** Imports the next version of a model. */
    public ImportSummary model(String name, Path file, ImportOptions how) {
        Misplaced.refuse(how, Kind.MODEL);
        return one(file, how, based -> new ModelTarget(name, based));
    }

    /** Imports further columns of the labels, as their next version. */
    public ImportSummary columns(Path file, ImportOptions how) {
        Misplaced.refuse(how, Kind.COLUMNS);
        return one(file, how, based -> new ColumnsTarget(file, based));
    }

    /** Imports labels and models from one file; the summary of the labels comes first. */
    public List<ImportSummary> table(Path file, ImportOptions how) {
        Misplaced.refuse(how, Kind.TABLE);
        return run(file, how, (classes, based) -> {
            WideTable table = WideTable.of(TableFile.of(file, based, formats));
            Load labels =
                    new Load(table.labels(), new LabelsTarget(table.labels().how()), classes, progress, others);
            return writer -> {
                Report first = labels.into(writer);
                List<Report> reports = new ArrayList<>(List.of(first.withGuessed(table.guessed())));
                for (String name : table.models()) {
                    TableFile model = table.model(name, first.idColumn());
                    reports.add(new Load(model, new ModelTarget(name, model.how()), classes, progress, others)
                            .into(writer));
                }
                return reports;
            };
        });
    }

    /**
     * Imports the next version of each model of which a file fits a pattern.
     *
     * @param allowed which files may be read
     */
    public List<ImportSummary> models(Path pattern, ImportOptions how, Predicate<Path> allowed) {
        Misplaced.refuse(how, Kind.MODELS);
        return run(pattern, how, (classes, based) -> {
            ModelFiles files = ModelFiles.of(pattern, based.attributesFile(), allowed);
            List<Load> loads = new ArrayList<>();
            for (ModelFiles.Found found : files.found()) {
                ImportOptions own = based.without("attributes");
                loads.add(new Load(
                        TableFile.of(found.file(), own, formats),
                        new ModelTarget(found.name(), own, found.attributes(based.attributes())),
                        classes,
                        progress,
                        others));
            }
            return writer -> {
                List<Report> reports = new ArrayList<>();
                for (int i = 0; i < loads.size(); i++) {
                    reports.add(loads.get(i)
                            .into(writer)
                            .withNotes(files.found().get(i).notes()));
                }
                return reports;
            };
        });
    }

    private ImportSummary one(Path file, ImportOptions how, TargetOf target) {
        return run(file, how, (classes, based) -> {
                    Load load =
                            new Load(TableFile.of(file, based, formats), target.of(based), classes, progress, others);
                    return writer -> List.of(load.into(writer));
                })
                .get(0);
    }

    /** What a file becomes, given the options as a names file completes them. */
    private interface TargetOf {
        Target of(ImportOptions how);
    }

    /** Looks at the files before the store is locked. */
    private interface Preparation {
        Work prepare(@Nullable ClassNames classes, ImportOptions how) throws IOException;
    }

    /** Copies them into the store. */
    private interface Work {
        List<Report> into(StoreWriter writer) throws IOException;
    }

    private List<ImportSummary> run(Path file, ImportOptions how, Preparation preparation) {
        try {
            ClassNames classes = ClassNames.read(how);
            ImportOptions based = classes == null ? how : how.with("base", classes.base());
            Work work = preparation.prepare(classes, based);
            try (StoreWriter writer = writers.get()) {
                writer.shareWith(others);
                List<Report> reports = work.into(writer);
                List<ImportSummary> summaries = new ArrayList<>();
                if (!how.dry()) {
                    progress.advance("committing", 0, 0);
                    writer.commit();
                }
                Duration time = Duration.ofNanos(System.nanoTime() - start);
                try (Snapshot now = writer.current()) {
                    for (Report report : reports) {
                        summaries.add(report.summary(Target.dataset(now, how.dataset()), time));
                    }
                }
                return List.copyOf(summaries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }
}

package dev.parallax.engine;

import dev.parallax.engine.internal.bind.Definitions;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.engine.internal.exec.QueryRunner;
import dev.parallax.engine.internal.exec.Workers;
import dev.parallax.engine.internal.load.Import;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Statement;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.Store;
import dev.parallax.storage.StoreOptions;
import dev.parallax.storage.VerifyProgress;
import dev.parallax.storage.VerifyReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An engine on one store: where, how and why models differ on the same labelled data.
 *
 * <pre>{@code
 * try (Parallax parallax = Parallax.open(Path.of("parallax-store"));
 *         Session session = parallax.session()) {
 *     session.compare("mlp_10k as base, mlp_60k as other");
 *     Result result = session.query("row.truth = \"coat\" and other.guess != base.guess");
 *     result.rows().forEach(row -> System.out.println(row.get("row.id")));
 * }
 * }</pre>
 *
 * Safe for many threads; a session is for one. Prints nothing, logs nothing, needs no flags of the virtual machine.
 */
public final class Parallax implements AutoCloseable {
    private final Store store;
    private final EngineOptions options;
    private final ExecutionOptions execution;
    private final Workers workers;

    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final boolean made;
    private final boolean folderMade;

    private Parallax(
            Store store,
            EngineOptions options,
            ExecutionOptions execution,
            Workers workers,
            boolean made,
            boolean folderMade) {
        this.store = store;
        this.made = made;
        this.folderMade = folderMade;
        this.options = options;
        this.execution = execution;
        this.workers = workers;
    }

    /** Opens an existing store with {@link EngineOptions#defaults}. */
    public static Parallax open(Path folder) {
        return open(folder, EngineOptions.defaults());
    }

    /** Opens a store. */
    public static Parallax open(Path folder, EngineOptions options) {
        return open(folder, options, StoreOptions.DEFAULT, ExecutionOptions.of(options.threads()));
    }

    /** Opens a store to write it and to run queries in ways that tests choose; answers do not depend on them. */
    static Parallax open(Path folder, EngineOptions options, StoreOptions storage, ExecutionOptions execution) {
        boolean folderMade = !Files.exists(folder);
        boolean made = options.create() && !Store.isStore(folder);
        Workers workers = new Workers(execution.threads());
        try {
            // What reads the first query takes as long to load as the store takes to open: both at once.
            workers.execute(QueryParser::load);
            Store store = options.create() ? Store.openOrCreate(folder, storage) : Store.open(folder, storage);
            return new Parallax(store, options, execution, workers, made, folderMade);
        } catch (RuntimeException | Error failure) {
            workers.close();
            throw failure;
        }
    }

    /** A new session, on the newest generation of the store. */
    public Session session() {
        Session session = new Session(this, new QueryRunner(execution, workers), options.timeout());
        sessions.add(session);
        return session;
    }

    void closed(Session session) {
        sessions.remove(session);
    }

    /** Whether a session besides one uses a dataset, because a statement of it said so. */
    boolean usesAnother(Session than, String dataset) {
        return sessions.stream().anyMatch(each -> each != than && dataset.equals(each.named()));
    }

    /** What statements beside imports change in the store. */
    Changes changes() {
        return new Changes(store);
    }

    private Import load(ImportProgress progress) {
        return new Import(store, options.importers(), progress, workers);
    }

    /** Imports labels. All or nothing. */
    public ImportSummary importLabels(Path file, ImportOptions how, ImportProgress progress) {
        return load(progress).labels(file, how);
    }

    /** Imports a model's inferences as its next version. All or nothing. */
    public ImportSummary importModel(String name, Path file, ImportOptions how, ImportProgress progress) {
        return load(progress).model(name, file, how);
    }

    /** Imports labels and models from one wide table, as one commit; the summary of the labels comes first. All or nothing. */
    public List<ImportSummary> importTable(Path file, ImportOptions how, ImportProgress progress) {
        return load(progress).table(file, how);
    }

    /**
     * Imports the next version of each model of which a file fits a path with {@code {name}}, such as {@code
     * runs/{name}/pred.csv}, as one commit, in the order of their names. All or nothing.
     */
    public List<ImportSummary> importModels(Path pattern, ImportOptions how, ImportProgress progress) {
        return load(progress).models(pattern, how, file -> true);
    }

    /** As {@link #importModels(Path, ImportOptions, ImportProgress)}, of files that a statement may read. */
    List<ImportSummary> importModels(
            Path pattern, ImportOptions how, ImportProgress progress, Predicate<Path> allowed) {
        return load(progress).models(pattern, how, allowed);
    }

    /** Imports further columns of the labels, joined to them on a key, as the labels' next version. All or nothing. */
    public ImportSummary importColumns(Path file, ImportOptions how, ImportProgress progress) {
        return load(progress).columns(file, how);
    }

    /** Runs an import statement, which may only read below the folders of {@link EngineOptions#importRoots}. */
    List<ImportSummary> run(
            Statement.Import statement, @Nullable String dataset, Definitions definitions, ImportProgress progress) {
        return new ImportStatement(options.importRoots(), definitions).run(this, statement, dataset, progress);
    }

    /** The file that a query writes to, which must be below the folders of {@link EngineOptions#exportRoots}; null if it writes none. */
    @Nullable
    ExportStage export(Statement.Query query) {
        return ExportStage.of(query, options);
    }

    /** Reads every block of the store and tells of every damage. */
    public VerifyReport verify(Consumer<VerifyProgress> progress) {
        return store.verify(progress);
    }

    /** The newest generation as the storage module shows it; the caller closes it. */
    public Snapshot snapshot() {
        return store.snapshot();
    }

    /** Closes the engine. A store that it made and to which nothing was imported goes away again. */
    @Override
    public void close() {
        workers.close();
        try (store) {
            if (made) {
                store.deleteIfEmpty(folderMade);
            }
        }
    }
}

package dev.parallax.engine;

import dev.parallax.storage.Snapshot;
import dev.parallax.storage.Store;
import dev.parallax.storage.VerifyReport;
import java.nio.file.Path;
import java.util.function.Consumer;

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

    private Parallax(Store store, EngineOptions options) {
        this.store = store;
        this.options = options;
    }

    /** Opens an existing store with {@link EngineOptions#defaults}. */
    public static Parallax open(Path folder) {
        return open(folder, EngineOptions.defaults());
    }

    /** Opens a store. */
    public static Parallax open(Path folder, EngineOptions options) {
        return new Parallax(options.create() ? Store.openOrCreate(folder) : Store.open(folder), options);
    }

    /** A new session, on the newest generation of the store. */
    public Session session() {
        throw new AssertionError(options);
    }

    /** Imports labels. All or nothing. */
    public ImportSummary importLabels(Path file, ImportOptions how, ImportProgress progress) {
        throw new AssertionError();
    }

    /** Imports a model's inferences as its next version. All or nothing. */
    public ImportSummary importModel(String name, Path file, ImportOptions how, ImportProgress progress) {
        throw new AssertionError();
    }

    /** Reads every block of the store and tells of every damage. */
    public VerifyReport verify(Consumer<String> progress) {
        throw new AssertionError();
    }

    /** The newest generation as the storage module shows it; the caller closes it. */
    public Snapshot snapshot() {
        return store.snapshot();
    }

    @Override
    public void close() {
        store.close();
    }
}

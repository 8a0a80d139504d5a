package dev.parallax.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program gives an engine when it opens a store.
 *
 * @param threads that work on a query; at least 1
 * @param timeout of a query, or null for none
 * @param importRoots folders below which {@code import} statements may read; none by default
 * @param formats importers besides those the engine has
 * @param create whether a store is made where there is none
 */
public record EngineOptions(
        int threads, @Nullable Duration timeout, List<Path> importRoots, List<Importer> formats, boolean create) {
    /** All processors, no time-out, no import by statement, no further formats, no store made. */
    public static EngineOptions defaults() {
        return new EngineOptions(Runtime.getRuntime().availableProcessors(), null, List.of(), List.of(), false);
    }

    /** The same with so many threads for a query. */
    public EngineOptions withThreads(int count) {
        return new EngineOptions(count, timeout, importRoots, formats, create);
    }

    /** The same with a time-out for queries; null for none. */
    public EngineOptions withTimeout(@Nullable Duration limit) {
        return new EngineOptions(threads, limit, importRoots, formats, create);
    }

    /** The same with folders below which {@code import} statements may read. */
    public EngineOptions withImportRoots(List<Path> folders) {
        return new EngineOptions(threads, timeout, List.copyOf(folders), formats, create);
    }

    /** The same with importers besides those the engine has. */
    public EngineOptions withFormats(List<Importer> importers) {
        return new EngineOptions(threads, timeout, importRoots, List.copyOf(importers), create);
    }

    /** The same, and a store is made where there is none. */
    public EngineOptions withCreate(boolean whereThereIsNone) {
        return new EngineOptions(threads, timeout, importRoots, formats, whereThereIsNone);
    }
}

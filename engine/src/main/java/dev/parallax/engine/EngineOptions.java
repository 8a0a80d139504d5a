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
}

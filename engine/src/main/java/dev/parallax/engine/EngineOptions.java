package dev.parallax.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program gives an engine when it opens a store.
 *
 * @param threads that work on a query or an import; at least 1
 * @param timeout of a query, or null for none
 * @param importRoots folders below which {@code import} statements may read; none by default
 * @param exportRoots folders below which the stage {@code export} may write; none by default
 * @param formats importers and exporters besides those the engine has; they are asked first
 * @param create whether a store is made where there is none
 */
public record EngineOptions(
        int threads,
        @Nullable Duration timeout,
        List<Path> importRoots,
        List<Path> exportRoots,
        List<Format> formats,
        boolean create) {
    /** All processors, no time-out, no import or export by statement, no further formats, no store made. */
    public static EngineOptions defaults() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new EngineOptions(processors, null, List.of(), List.of(), List.of(), false);
    }

    /** The same with so many threads for a query or an import. */
    public EngineOptions withThreads(int count) {
        return new EngineOptions(count, timeout, importRoots, exportRoots, formats, create);
    }

    /** The same with a time-out for queries; null for none. */
    public EngineOptions withTimeout(@Nullable Duration limit) {
        return new EngineOptions(threads, limit, importRoots, exportRoots, formats, create);
    }

    /** The same with folders below which {@code import} statements may read. */
    public EngineOptions withImportRoots(List<Path> folders) {
        return new EngineOptions(threads, timeout, List.copyOf(folders), exportRoots, formats, create);
    }

    /** The same with folders below which the stage {@code export} may write. */
    public EngineOptions withExportRoots(List<Path> folders) {
        return new EngineOptions(threads, timeout, importRoots, List.copyOf(folders), formats, create);
    }

    /** The same with importers and exporters besides those the engine has. */
    public EngineOptions withFormats(List<? extends Format> others) {
        return new EngineOptions(threads, timeout, importRoots, exportRoots, List.copyOf(others), create);
    }

    /** The same, and a store is made where there is none. */
    public EngineOptions withCreate(boolean whereThereIsNone) {
        return new EngineOptions(threads, timeout, importRoots, exportRoots, formats, whereThereIsNone);
    }

    /** Those formats that can be read. */
    public List<Importer> importers() {
        return formats.stream()
                .filter(Importer.class::isInstance)
                .map(Importer.class::cast)
                .toList();
    }

    /** Those formats that can be written. */
    public List<Exporter> exporters() {
        return formats.stream()
                .filter(Exporter.class::isInstance)
                .map(Exporter.class::cast)
                .toList();
    }
}

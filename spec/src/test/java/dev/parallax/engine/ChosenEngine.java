package dev.parallax.engine;

import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.storage.StoreOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Opens an engine whose inner ways of working are chosen, which is for tests alone. */
public final class ChosenEngine {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private ChosenEngine() {}

    /** Opens a store, or makes one, from which statements may import below a folder; they may export beside it. */
    public static Parallax open(Path folder, Path imports, StoreOptions storing, ExecutionOptions execution) {
        return open(folder, imports, List.of(), storing, execution);
    }

    /** The same, with further formats. */
    public static Parallax open(
            Path folder, Path imports, List<Format> formats, StoreOptions storing, ExecutionOptions execution) {
        EngineOptions options = EngineOptions.defaults()
                .withThreads(execution.threads())
                .withTimeout(PATIENCE)
                .withImportRoots(List.of(imports))
                .withExportRoots(List.of(exports(folder)))
                .withFormats(formats)
                .withCreate(true);
        return Parallax.open(folder, options, storing, execution);
    }

    /** The folder for what is exported from a store. */
    public static Path exports(Path store) {
        try {
            return Files.createDirectories(store.resolveSibling(store.getFileName() + "-exports"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

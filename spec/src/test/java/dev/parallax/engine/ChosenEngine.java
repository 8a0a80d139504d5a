package dev.parallax.engine;

import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.storage.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Opens an engine whose inner ways of working are chosen, which is for tests alone. */
public final class ChosenEngine {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private ChosenEngine() {}

    /** Opens a store, or makes one, from which statements may import below a folder. */
    public static Parallax open(Path folder, Path imports, StoreOptions storing, ExecutionOptions execution) {
        EngineOptions options =
                new EngineOptions(execution.threads(), PATIENCE, List.of(imports), List.of(), List.of(), true);
        return Parallax.open(folder, options, storing, execution);
    }
}

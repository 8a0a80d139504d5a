package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.ImportSummary;
import dev.parallax.engine.Importer;
import dev.parallax.storage.Store;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a file into a store, all or nothing. A file that is refused throws {@link dev.parallax.engine.ImportException}, a disk
 * that fails {@link java.io.UncheckedIOException}, a store that someone else writes what the store throws.
 */
public final class Import {
    private Import() {}

    /** Imports labels. */
    public static ImportSummary labels(
            Store store, Path file, ImportOptions how, List<Importer> formats, ImportProgress progress) {
        return new Load(store::write, store::snapshot, file, how, formats, progress).run(new LabelsTarget(how));
    }

    /** Imports the next version of a model. */
    public static ImportSummary model(
            Store store, String name, Path file, ImportOptions how, List<Importer> formats, ImportProgress progress) {
        return new Load(store::write, store::snapshot, file, how, formats, progress).run(new ModelTarget(name, how));
    }
}

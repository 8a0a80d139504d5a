package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.StoreException;
import dev.parallax.storage.internal.catalog.Catalog;
import dev.parallax.storage.internal.catalog.ManifestReader;
import dev.parallax.storage.internal.files.StoreFile;
import dev.parallax.storage.internal.files.StoreFolder;
import java.util.List;

/**
 * Opens the newest generation. If a file is missing because newer generations were committed meanwhile, it tries again
 * with the newest of those; otherwise a failure is a failure, and never hidden by going back to an older generation.
 */
public final class Generations {
    private final OpenFiles files;
    private final boolean indexes;

    /** The generations of a store. */
    public Generations(OpenFiles files, boolean indexes) {
        this.files = files;
        this.indexes = indexes;
    }

    /** The number of the newest generation; 0 if nothing was committed yet. */
    public long newest() {
        List<Long> generations = files.folder().generations();
        return generations.isEmpty() ? 0 : generations.get(0);
    }

    /** What a generation consists of. */
    public static Catalog catalog(StoreFolder folder, long generation) {
        if (generation == 0) {
            return new Catalog(0, List.of());
        }
        try (StoreFile file = folder.openManifest(generation)) {
            return ManifestReader.read(file, generation);
        } catch (DamagedStoreException e) {
            throw folder.withRollback(e, generation);
        }
    }

    /** A catalog with its files opened. */
    public Generation open(Catalog catalog) {
        return new Generation(catalog, files, indexes);
    }

    /** The newest generation with its files opened. */
    public Generation openNewest() {
        long newest = newest();
        while (true) {
            try {
                return open(catalog(files.folder(), newest));
            } catch (StoreException e) {
                long newer = newest();
                if (newer <= newest) {
                    throw e;
                }
                newest = newer;
            }
        }
    }
}

package dev.parallax.storage.internal.commit;

import dev.parallax.storage.StoreException;
import dev.parallax.storage.internal.catalog.Catalog;
import dev.parallax.storage.internal.files.FileLayer;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.StoreFolder;
import dev.parallax.storage.internal.snapshot.Generations;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the newest two generations, and deletes what neither names. Only the holder of the lock may do so. */
final class Retention {
    private static final int KEPT = 2;

    private Retention() {}

    /** Deletes what it can; what cannot be deleted, or cannot be judged because a kept manifest is damaged, stays. */
    static void clean(StoreFolder folder) {
        try {
            Set<String> named = new HashSet<>();
            List<Long> generations = folder.generations();
            List<Long> kept = generations.subList(0, Math.min(KEPT, generations.size()));
            for (long generation : kept) {
                Catalog catalog = Generations.catalog(folder, generation);
                for (FileRef file : catalog.files()) {
                    named.add(file.name());
                }
                catalog.datasets().forEach(dataset -> {
                    if (dataset.keyMap() != null) {
                        named.add(dataset.keyMap().name());
                    }
                });
            }
            FileLayer files = folder.files();
            for (long generation : generations.subList(kept.size(), generations.size())) {
                files.delete(folder.manifest(generation));
            }
            for (String name : files.list(folder.path())) {
                if (StoreFolder.isPending(name)) {
                    files.delete(folder.path().resolve(name));
                }
            }
            for (Path each : List.of(folder.columns(), folder.keyMaps())) {
                for (String name : files.list(each)) {
                    if (!named.contains(name)) {
                        files.delete(each.resolve(name));
                    }
                }
            }
        } catch (StoreException e) {
            // The commit stands; the next writer tries again.
            return;
        }
    }
}

package dev.parallax.storage.internal.commit;

import dev.parallax.storage.StoreException;
import dev.parallax.storage.internal.files.FileLayer;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.StoreFolder;
import dev.parallax.storage.internal.snapshot.Generations;
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
                for (FileRef file : Generations.catalog(folder, generation).files()) {
                    named.add(file.name());
                }
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
            for (String name : files.list(folder.columns())) {
                if (!named.contains(name)) {
                    files.delete(folder.columns().resolve(name));
                }
            }
        } catch (StoreException e) {
            // The commit stands; the next writer tries again.
            return;
        }
    }
}

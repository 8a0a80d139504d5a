package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.StoreException;
import dev.parallax.storage.Tag;
import dev.parallax.storage.VerifyProgress;
import dev.parallax.storage.VerifyReport;
import dev.parallax.storage.internal.catalog.Catalog;
import dev.parallax.storage.internal.files.FileKind;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.StoreFile;
import dev.parallax.storage.internal.files.StoreFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads every block of the newest generation, then opens all that is built from them. One thread. */
public final class Verification {
    private final StoreFolder folder;
    private final Consumer<VerifyProgress> progress;
    private final List<DamagedStoreException> damages = new ArrayList<>();
    private int files;
    private long bytes;
    private long total;

    /** A verification that tells how far it is. */
    public Verification(StoreFolder folder, Consumer<VerifyProgress> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Reads, and reports. */
    public VerifyReport run() {
        List<Long> generations = folder.generations();
        long newest = generations.isEmpty() ? 0 : generations.get(0);
        blocks(() -> StoreFile.open(folder.files(), folder.storeFile(), FileKind.STORE, null), folder.storeFile());
        if (newest > 0) {
            try {
                Catalog catalog = Generations.catalog(folder, newest);
                total = catalog.files().stream().mapToLong(FileRef::length).sum();
                blocks(() -> folder.openManifest(newest), folder.manifest(newest));
                for (FileRef ref : catalog.files()) {
                    Path path = folder.columns().resolve(ref.name());
                    blocks(() -> StoreFile.open(folder.files(), path, ref, folder.store()), path);
                }
                if (damages.isEmpty()) {
                    contents(catalog);
                }
            } catch (DamagedStoreException e) {
                damages.add(e);
            }
        }
        return new VerifyReport(newest, files, bytes, List.copyOf(damages));
    }

    private void blocks(Supplier<StoreFile> open, Path path) {
        files++;
        try (StoreFile file = open.get()) {
            file.verify(damages::add, read -> {
                bytes += read;
                progress.accept(new VerifyProgress(path, bytes, Math.max(bytes, total)));
            });
        } catch (DamagedStoreException e) {
            damages.add(e);
        } catch (StoreException e) {
            damages.add(new DamagedStoreException(path, 0, String.valueOf(e.getMessage())));
        }
    }

    private void contents(Catalog catalog) {
        Generation generation = new Generation(catalog, new OpenFiles(folder), true);
        try {
            for (StoredDataset dataset : generation.datasets().values()) {
                dataset.keys();
                dataset.classes();
                dataset.tags().forEach(Tag::ordinals);
                for (StoredRows rows : dataset.allRows()) {
                    rows.presence();
                    rows.checkColumns();
                }
            }
        } finally {
            generation.release();
        }
    }
}

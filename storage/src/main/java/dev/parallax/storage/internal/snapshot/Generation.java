package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.StoreAccessException;
import dev.parallax.storage.internal.catalog.Catalog;
import dev.parallax.storage.internal.catalog.DatasetEntry;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.segment.Segment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A generation with all its files open, for as long as somebody holds it. Safe for many threads. */
public final class Generation {
    private final Catalog catalog;
    private final OpenFiles files;
    private final boolean indexes;
    private final Map<FileRef, Segment> segments = new HashMap<>();
    private final Map<String, StoredDataset> datasets = new LinkedHashMap<>();
    private int holders = 1;

    /** Opens every file of a catalog; held once. */
    public Generation(Catalog catalog, OpenFiles files, boolean indexes) {
        this.catalog = catalog;
        this.files = files;
        this.indexes = indexes;
        try {
            for (FileRef ref : catalog.files()) {
                segments.put(ref, files.acquire(ref));
            }
        } catch (RuntimeException e) {
            segments.keySet().forEach(files::release);
            throw e;
        }
        for (DatasetEntry entry : catalog.datasets()) {
            datasets.put(entry.name(), new StoredDataset(entry, this));
        }
    }

    /** What it consists of. */
    public Catalog catalog() {
        return catalog;
    }

    /** The datasets by name. */
    public Map<String, StoredDataset> datasets() {
        return datasets;
    }

    Segment segment(FileRef ref) {
        Segment segment = segments.get(ref);
        if (segment == null) {
            throw new StoreAccessException(ref.name() + ": the generation does not name this file");
        }
        return segment;
    }

    boolean indexes() {
        return indexes;
    }

    Path keyMaps() {
        return files.folder().keyMaps();
    }

    UUID store() {
        return files.folder().store();
    }

    /** Holds it once more. */
    public synchronized Generation hold() {
        if (holders == 0) {
            throw new StoreAccessException(files.folder().path() + ": the store was closed; open it again");
        }
        holders++;
        return this;
    }

    /** Holds it once less; the last closes the files that no other generation names. */
    public synchronized void release() {
        if (--holders == 0) {
            datasets.values().forEach(StoredDataset::close);
            segments.keySet().forEach(files::release);
        }
    }
}

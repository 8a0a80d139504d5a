package dev.parallax.storage.internal.commit;

import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.RowsWriter;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.StoreAccessException;
import dev.parallax.storage.StoreOptions;
import dev.parallax.storage.StoreWriter;
import dev.parallax.storage.internal.catalog.Catalog;
import dev.parallax.storage.internal.catalog.DatasetEntry;
import dev.parallax.storage.internal.catalog.ManifestWriter;
import dev.parallax.storage.internal.catalog.TagEntry;
import dev.parallax.storage.internal.files.FileKind;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.FrameWriter;
import dev.parallax.storage.internal.files.StoreFolder;
import dev.parallax.storage.internal.files.WriteLock;
import dev.parallax.storage.internal.rows.NewFiles;
import dev.parallax.storage.internal.rows.RowsTask;
import dev.parallax.storage.internal.rows.SpooledRows;
import dev.parallax.storage.internal.rows.WrittenSegment;
import dev.parallax.storage.internal.segment.Bitmaps;
import dev.parallax.storage.internal.snapshot.Generation;
import dev.parallax.storage.internal.snapshot.Generations;
import dev.parallax.storage.internal.snapshot.OpenFiles;
import dev.parallax.storage.internal.snapshot.StoredSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The writer of a store: new files first, each synced before it is closed, then the folder, then the manifest under a
 * pending name, then its rename, then the folder above. Only after the last of these is a commit acknowledged. A sync that
 * failed is not tried again: the writer is broken, and what it wrote is found or cleaned by the next one.
 */
public final class Transaction implements StoreWriter {
    private enum State {
        OPEN,
        /** A commit failed before anything could be visible. */
        FAILED,
        /** A commit failed when it may have become visible: its files must stay. */
        UNCERTAIN,
        CLOSED
    }

    private final StoreFolder folder;
    private final Generations generations;
    private final StoreOptions options;
    private final WriteLock lock;
    private final NewFiles files;
    private State state = State.OPEN;
    private Executor others = task -> {};
    private boolean dropped;
    private Generation base;
    private Generation working;
    private @Nullable SpooledRows rows;

    /** Takes over the lock; the base is the newest generation. */
    public Transaction(StoreFolder folder, OpenFiles openFiles, StoreOptions options, WriteLock lock) {
        this.folder = folder;
        this.generations = new Generations(openFiles, options.indexes());
        this.options = options;
        this.lock = lock;
        this.files = new NewFiles(folder.files(), folder.columns(), folder.store());
        this.base = generations.openNewest();
        this.working = base.hold();
        Retention.clean(folder);
    }

    @Override
    public void shareWith(Executor threads) {
        others = threads;
    }

    @Override
    public Snapshot base() {
        return new StoredSnapshot(base.hold());
    }

    @Override
    public Snapshot current() {
        return new StoredSnapshot(working.hold());
    }

    @Override
    public RowsWriter labels(String dataset, List<ColumnSpec> columns, List<String> classOrder, boolean append) {
        DatasetChange change = new DatasetChange(working, dataset, options);
        RowsTask task = change.labels(columns, classOrder, append);
        return start(task, segment -> {
            work(change.withLabels(segment, files, append));
            keep(dataset, segment);
        });
    }

    @Override
    public RowsWriter model(
            String dataset,
            String name,
            List<ColumnSpec> columns,
            List<String> scoreClasses,
            Map<String, Object> attributes) {
        DatasetChange change = new DatasetChange(working, dataset, options);
        RowsTask task = change.model(columns, scoreClasses);
        return start(task, segment -> {
            work(change.withModel(segment, files, name, attributes));
            keep(dataset, segment);
        });
    }

    @Override
    public void tag(String dataset, String name, RoaringBitmap ordinals, String query, String origin) {
        need(state == State.OPEN);
        abandonRows();
        DatasetEntry entry = working.catalog().dataset(dataset);
        if (entry == null || !ordinals.isEmpty() && Integer.compareUnsigned(ordinals.last(), entry.size()) >= 0) {
            throw new IllegalArgumentException("dataset " + dataset + " has not these rows");
        }
        try (FrameWriter out = files.create(FileKind.TAG)) {
            Bitmaps.write(out, ordinals.clone());
            FileRef file = out.finish(ordinals.getCardinality());
            work(working.catalog().with(entry.withTag(new TagEntry(name, query, origin, Instant.now(), file))));
        }
    }

    @Override
    public void dropDataset(String name) {
        drop(removal -> removal.dataset(name));
    }

    @Override
    public void dropLabels(String dataset, int version) {
        drop(removal -> removal.labels(dataset, version));
    }

    @Override
    public void dropModel(String dataset, String name, int version) {
        drop(removal -> removal.model(dataset, name, version));
    }

    @Override
    public void dropTag(String dataset, String name) {
        drop(removal -> removal.tag(dataset, name));
    }

    private void drop(Function<Removal, Catalog> what) {
        need(state == State.OPEN);
        abandonRows();
        work(what.apply(new Removal(working.catalog())));
        dropped = true;
    }

    private RowsWriter start(RowsTask task, Consumer<WrittenSegment> done) {
        need(state == State.OPEN);
        abandonRows();
        SpooledRows started = new SpooledRows(task, files, others, done);
        rows = started;
        return started;
    }

    private void keep(String dataset, WrittenSegment segment) {
        Catalog kept = new KeyUpkeep(folder, files, options).after(working, dataset, segment.lookUps());
        if (!kept.equals(working.catalog())) {
            work(kept);
        }
    }

    private void abandonRows() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }

    private void work(Catalog changed) {
        Generation next = generations.open(changed);
        working.release();
        working = next;
    }

    @Override
    public void commit() {
        need(state == State.OPEN);
        abandonRows();
        if (working.catalog().equals(base.catalog())) {
            return;
        }
        publish();
        if (dropped) {
            // The generation before still names what was dropped, and is kept until it is no longer the last but one.
            publish();
            dropped = false;
        }
    }

    private void publish() {
        state = State.FAILED;
        long generation = base.catalog().generation() + 1;
        if (generations.newest() >= generation) {
            throw new StoreAccessException(
                    folder.path() + ": generation " + generation + " exists already; open the store again");
        }
        Catalog catalog = new Catalog(generation, working.catalog().datasets());
        folder.files().forceFolder(folder.columns());
        if (catalog.datasets().stream().anyMatch(dataset -> dataset.keyMap() != null)) {
            folder.files().forceFolder(folder.keyMaps());
        }
        FrameWriter manifest =
                new FrameWriter(folder.files(), folder.pendingManifest(generation), FileKind.MANIFEST, folder.store());
        try (manifest) {
            ManifestWriter.write(catalog, manifest);
        }
        state = State.UNCERTAIN;
        folder.files().rename(folder.pendingManifest(generation), folder.manifest(generation));
        folder.files().forceFolder(folder.path());
        state = State.OPEN;
        files.keep();
        work(catalog);
        base.release();
        base = working.hold();
        Retention.clean(folder);
    }

    @Override
    public void close() {
        if (state == State.CLOSED) {
            return;
        }
        State before = state;
        state = State.CLOSED;
        try (lock) {
            abandonRows();
            working.release();
            base.release();
            if (before != State.UNCERTAIN) {
                files.takeBack();
            }
        }
    }

    private void need(boolean open) {
        if (!open) {
            throw new StoreAccessException(folder.path() + ": this writer "
                    + (state == State.CLOSED ? "was closed" : "failed") + "; start another");
        }
    }
}

package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.Tag;
import dev.parallax.storage.internal.catalog.TagEntry;
import dev.parallax.storage.internal.files.StoreFile;
import dev.parallax.storage.internal.segment.Bitmaps;
import dev.parallax.storage.internal.segment.Section;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** A tag, whose bitmap is read when first asked for. The body of its file is that bitmap and nothing else. */
final class StoredTag implements Tag {
    private final TagEntry entry;
    private final StoredDataset dataset;
    private @Nullable ImmutableRoaringBitmap ordinals;

    StoredTag(TagEntry entry, StoredDataset dataset) {
        this.entry = entry;
        this.dataset = dataset;
    }

    @Override
    public String name() {
        return entry.name();
    }

    @Override
    public String query() {
        return entry.query();
    }

    @Override
    public String origin() {
        return entry.origin();
    }

    @Override
    public Instant time() {
        return entry.time();
    }

    @Override
    public int rows() {
        return entry.rows().rows();
    }

    @Override
    public synchronized ImmutableRoaringBitmap ordinals() {
        ImmutableRoaringBitmap known = ordinals;
        if (known == null) {
            StoreFile file = dataset.generation().segment(entry.rows()).file();
            long start = file.bodyStart();
            known = Bitmaps.read(file, new Section(start, file.contentLength() - start), rows(), 0, dataset.size());
            ordinals = known;
        }
        return known;
    }

    @Override
    public long bytes() {
        return entry.rows().length();
    }
}

package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.BitmapIndex;
import dev.parallax.storage.Column;
import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.Rows;
import dev.parallax.storage.internal.catalog.VersionEntry;
import dev.parallax.storage.internal.column.StoredColumn;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.segment.ColumnEntry;
import dev.parallax.storage.internal.segment.ColumnPiece;
import dev.parallax.storage.internal.segment.Segment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** A version of labels or of a model, composed of its segments when first asked for. */
abstract class StoredRows implements Rows {
    private final VersionEntry entry;
    private final StoredDataset dataset;
    private volatile @Nullable Map<String, Column> columns;
    private @Nullable ImmutableRoaringBitmap presence;

    StoredRows(VersionEntry entry, StoredDataset dataset) {
        this.entry = entry;
        this.dataset = dataset;
    }

    VersionEntry entry() {
        return entry;
    }

    List<Segment> segments() {
        return entry.segments().stream().map(dataset.generation()::segment).toList();
    }

    @Override
    public int version() {
        return entry.version();
    }

    @Override
    public @Nullable String source() {
        return entry.source();
    }

    @Override
    public Instant time() {
        return entry.time();
    }

    @Override
    public int rows() {
        return entry.rows();
    }

    @Override
    public String digest() {
        return entry.digest();
    }

    @Override
    public long bytes() {
        return entry.segments().stream().mapToLong(FileRef::length).sum();
    }

    @Override
    public synchronized ImmutableRoaringBitmap presence() {
        ImmutableRoaringBitmap known = presence;
        if (known == null) {
            List<Segment> segments = segments();
            known = segments.get(0).presence();
            for (Segment segment : segments.subList(1, segments.size())) {
                known = ImmutableRoaringBitmap.or(known, segment.presence());
            }
            presence = known;
        }
        return known;
    }

    @Override
    public List<Column> columns() {
        return List.copyOf(byName().values());
    }

    @Override
    public @Nullable Column column(String name) {
        return byName().get(name);
    }

    /** Opens every bitmap of every index. */
    void checkColumns() {
        for (Column column : columns()) {
            Dictionary dictionary = column.dictionary();
            BitmapIndex index = column.index();
            for (int code = 0; index != null && dictionary != null && code < dictionary.size(); code++) {
                index.rows(code);
            }
        }
    }

    private Map<String, Column> byName() {
        Map<String, Column> known = columns;
        return known == null ? composed() : known;
    }

    private synchronized Map<String, Column> composed() {
        Map<String, Column> known = columns;
        if (known == null) {
            known = compose();
            columns = known;
        }
        return known;
    }

    private Map<String, Column> compose() {
        Map<String, List<ColumnPiece>> pieces = new LinkedHashMap<>();
        for (Segment segment : segments()) {
            if (segment.directory().to() > dataset.size()) {
                throw new DamagedStoreException(
                        segment.file().path(), segment.file().bodyStart(), "it goes beyond the id space");
            }
            for (ColumnEntry column : segment.directory().columns()) {
                ColumnPiece piece = segment.piece(column.name());
                if (piece != null) {
                    pieces.computeIfAbsent(column.name(), name -> new ArrayList<>())
                            .add(piece);
                }
            }
        }
        Map<String, Column> composed = new LinkedHashMap<>();
        pieces.forEach((name, parts) -> composed.put(
                name,
                new StoredColumn(
                        name,
                        parts,
                        entry.rows(),
                        dataset.size(),
                        dataset.classes(),
                        dataset.generation().indexes())));
        return composed;
    }
}

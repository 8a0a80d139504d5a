package dev.parallax.storage.internal.segment;

import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.internal.files.StoreFile;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** A segment or key file, open to read. The directory is read when first asked for. Safe for many threads. */
public final class Segment {
    private final StoreFile file;
    private volatile @Nullable SegmentDirectory directory;
    private volatile @Nullable ImmutableRoaringBitmap presence;

    /** A segment in a file. */
    public Segment(StoreFile file) {
        this.file = file;
    }

    /** The file. */
    public StoreFile file() {
        return file;
    }

    /** What it consists of. */
    public SegmentDirectory directory() {
        SegmentDirectory known = directory;
        if (known == null) {
            known = DirectoryReader.read(file);
            directory = known;
        }
        return known;
    }

    /** The ordinals that have a row. */
    public ImmutableRoaringBitmap presence() {
        ImmutableRoaringBitmap known = presence;
        if (known == null) {
            SegmentDirectory shape = directory();
            known = Bitmaps.read(file, shape.presence(), shape.rows(), shape.from(), shape.to());
            presence = known;
        }
        return known;
    }

    /** The ordinals in the order of the imported file; null where they rise. */
    public int @Nullable [] order() {
        SegmentDirectory shape = directory();
        Section section = shape.order();
        if (section == null) {
            return null;
        }
        if (section.length() != 4L * shape.rows()) {
            throw new DamagedStoreException(file.path(), section.offset(), "the order has not as many rows");
        }
        ByteBuffer bytes = file.section(section.offset(), section.length());
        int[] order = new int[shape.rows()];
        bytes.asIntBuffer().get(order);
        for (int ordinal : order) {
            if (ordinal < shape.from() || ordinal >= shape.to()) {
                throw new DamagedStoreException(file.path(), section.offset(), "the order leaves the segment");
            }
        }
        return order;
    }

    /** The part of a column that this segment has, or null. */
    public @Nullable ColumnPiece piece(String column) {
        for (ColumnEntry entry : directory().columns()) {
            if (entry.name().equals(column)) {
                return new ColumnPiece(this, entry);
            }
        }
        return null;
    }
}

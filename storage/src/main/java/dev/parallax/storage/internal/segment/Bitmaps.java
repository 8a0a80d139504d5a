package dev.parallax.storage.internal.segment;

import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.internal.files.FrameWriter;
import dev.parallax.storage.internal.files.StoreFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.roaringbitmap.InvalidRoaringFormat;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/**
 * Bitmaps in files, in Roaring's own portable format. Reading trusts nothing: the block's checksum first, then Roaring's
 * own check, then number and range of the ordinals.
 */
public final class Bitmaps {
    private Bitmaps() {}

    /** Writes a bitmap. */
    public static Section write(FrameWriter out, RoaringBitmap bitmap) {
        bitmap.runOptimize();
        out.align();
        ByteBuffer bytes = ByteBuffer.allocate(bitmap.serializedSizeInBytes()).order(ByteOrder.LITTLE_ENDIAN);
        bitmap.serialize(bytes);
        bytes.flip();
        Section section = new Section(out.position(), bytes.remaining());
        out.write(bytes);
        return section;
    }

    /** Reads a bitmap that must have this many ordinals, all of them from {@code from} to {@code to - 1}. */
    public static ImmutableRoaringBitmap read(StoreFile file, Section section, int cardinality, int from, int to) {
        ByteBuffer bytes = file.section(section.offset(), section.length());
        try {
            ImmutableRoaringBitmap bitmap = new ImmutableRoaringBitmap(bytes);
            boolean valid = bitmap.validate()
                    && bitmap.getCardinality() == cardinality
                    && (cardinality == 0 || bitmap.first() >= from && bitmap.last() < to);
            if (valid) {
                return bitmap;
            }
        } catch (InvalidRoaringFormat | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged(file, section);
        }
        throw damaged(file, section);
    }

    private static DamagedStoreException damaged(StoreFile file, Section section) {
        return new DamagedStoreException(file.path(), section.offset(), "what should be a bitmap is none");
    }
}

package dev.parallax.storage.internal.segment;

import dev.parallax.storage.internal.files.ByteSink;
import dev.parallax.storage.internal.files.FrameWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/**
 * Collects the bitmap index of a column of codes, morsel by morsel, and gives up where there are too many codes for it to
 * be worth its room. The bitmaps are written one after another, then a table: the number of codes (4), and for each its
 * cardinality (4), the length of its bitmap (4, 0 for a code without rows) and the offset of that (8).
 */
final class IndexWriter {
    /** From this many codes on, a scan is as good. */
    static final int MAX_CODES = 4096;

    private @Nullable List<@Nullable RoaringBitmapWriter<RoaringBitmap>> codes = new ArrayList<>();

    void add(int[] values, int count, int firstOrdinal) {
        List<@Nullable RoaringBitmapWriter<RoaringBitmap>> writers = codes;
        if (writers == null) {
            return;
        }
        for (int i = 0; i < count; i++) {
            int code = values[i];
            if (code < 0) {
                continue;
            }
            if (code >= MAX_CODES) {
                codes = null;
                return;
            }
            while (writers.size() <= code) {
                writers.add(null);
            }
            RoaringBitmapWriter<RoaringBitmap> writer = writers.get(code);
            if (writer == null) {
                writer = RoaringBitmapWriter.writer().get();
                writers.set(code, writer);
            }
            writer.add(firstOrdinal + i);
        }
    }

    /** Forgets what was collected. */
    void giveUp() {
        codes = null;
    }

    @Nullable
    Section finish(FrameWriter out) {
        List<@Nullable RoaringBitmapWriter<RoaringBitmap>> writers = codes;
        if (writers == null) {
            return null;
        }
        ByteSink table = new ByteSink();
        table.putInt(writers.size());
        for (RoaringBitmapWriter<RoaringBitmap> writer : writers) {
            RoaringBitmap bitmap = writer == null ? new RoaringBitmap() : writer.get();
            Section section = bitmap.isEmpty() ? new Section(0, 0) : Bitmaps.write(out, bitmap);
            table.putInt(bitmap.getCardinality());
            table.putInt((int) section.length());
            table.putLong(section.offset());
        }
        out.align();
        Section section = new Section(out.position(), table.length());
        out.write(table.bytes(), 0, table.length());
        return section;
    }
}

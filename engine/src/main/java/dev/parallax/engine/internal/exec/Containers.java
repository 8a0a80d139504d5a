package dev.parallax.engine.internal.exec;

import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MappeableContainerPointer;

/** Between Roaring bitmaps and words. */
final class Containers {
    private static final int WORDS = ExecutionOptions.MORSEL / 64;

    private Containers() {}

    /** Adds a bitmap's members below {@code 64 * into.length} to words. */
    static void orInto(ImmutableRoaringBitmap bitmap, long[] into) {
        long[] scratch = new long[WORDS];
        for (MappeableContainerPointer at = bitmap.getContainerPointer(); at.hasContainer(); at.advance()) {
            int first = at.key() * WORDS;
            if (first >= into.length) {
                return;
            }
            Arrays.fill(scratch, 0);
            at.getContainer().orInto(scratch);
            int count = Math.min(WORDS, into.length - first);
            for (int i = 0; i < count; i++) {
                into[first + i] |= scratch[i];
            }
        }
    }

    /** The numbers of the set bits. */
    static RoaringBitmap toBitmap(long[] words) {
        RoaringBitmapWriter<RoaringBitmap> writer = RoaringBitmapWriter.writer().get();
        for (int w = 0; w < words.length; w++) {
            for (long word = words[w]; word != 0; word &= word - 1) {
                writer.add((w << 6) + Long.numberOfTrailingZeros(word));
            }
        }
        return writer.get();
    }
}

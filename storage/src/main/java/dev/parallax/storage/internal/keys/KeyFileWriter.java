package dev.parallax.storage.internal.keys;

import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.internal.encode.Encodings;
import dev.parallax.storage.internal.encode.TextRun;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.FrameWriter;
import dev.parallax.storage.internal.segment.ColumnWriter;
import dev.parallax.storage.internal.segment.Section;
import dev.parallax.storage.internal.segment.SegmentWriter;
import dev.parallax.storage.internal.segment.WrittenTexts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Writes a key file: a segment with the one column {@code id}, stored plain, and a section to look ids up in. The ids are
 * written as they come; only hashes stay in memory, 8 bytes an id. The section:
 *
 * <pre>
 *  0  4          n, the number of ids
 *  4  4          b, so that there is a bucket for about 16 ids: 2^b buckets by the first b bits of the hash
 *  8  4(2^b + 1) where each bucket begins among the entries, and the last ends
 *  …  8n         entries, at a multiple of 8: the ordinal (4) and the hash of the id (4), sorted by hash as unsigned, then ordinal
 * </pre>
 */
public final class KeyFileWriter implements AutoCloseable {
    private final FrameWriter out;
    private final SegmentWriter segment;
    private final int from;
    private final HashParts hashes = new HashParts();
    private final TextRun morsel = new TextRun();
    private final List<Section> chunks = new ArrayList<>();
    private int next;

    /** Starts a key file for the ordinals from {@code from} on. */
    public KeyFileWriter(FrameWriter out, int from) {
        this.out = out;
        this.segment =
                new SegmentWriter(out, List.of(new ColumnSpec("id", ColumnType.TEXT)), List.of(), Encodings.ALL, false);
        this.from = from;
        this.next = from;
    }

    /** Adds the id of the next ordinal, which is returned: the UTF-8 in the bytes {@code [start, end)}. */
    public int add(byte[] utf8, int start, int end, int hash) {
        refuseMore();
        hashes.add(hash, next);
        morsel.add(utf8, start, end);
        return end();
    }

    /** Gives a row without an id the next ordinal, which is returned. */
    public int addNull() {
        refuseMore();
        morsel.addNull();
        return end();
    }

    private void refuseMore() {
        if (next == Integer.MAX_VALUE) {
            throw new IllegalStateException("a dataset has at most 2147483647 rows; split it");
        }
    }

    private int end() {
        int ordinal = next++;
        if ((next & 0xFFFF) == 0) {
            flush();
        }
        return ordinal;
    }

    /** The ordinal after the last. */
    public int next() {
        return next;
    }

    private void flush() {
        ColumnWriter column = segment.columns().get(0);
        out.align();
        long start = out.position();
        chunks.add(new Section(start, morsel.count()));
        column.texts(morsel);
        morsel.clear();
    }

    /**
     * Writes the rest and closes the file.
     *
     * @return the file, or the pair of ordinals with the same id whose second is lowest
     */
    public Finished finish() {
        if (morsel.count() > 0) {
            flush();
        }
        int count = hashes.count();
        int bits = Math.max(0, 32 - Integer.numberOfLeadingZeros(count / 16));
        int[] buckets = new int[(1 << bits) + 1];
        hashes.tally(bits, buckets);
        for (int i = 1; i < buckets.length; i++) {
            buckets[i] += buckets[i - 1];
        }
        out.align();
        long start = out.position();
        writeBuckets(count, bits, buckets);
        long duplicate = writeEntries();
        if (duplicate >= 0) {
            return new Finished(null, (int) duplicate, (int) (duplicate >>> 32));
        }
        Section keys = new Section(start, out.position() - start);
        RoaringBitmap all = new RoaringBitmap();
        all.add((long) from, next);
        FileRef file = segment.finish(from, next, all, List.of(new WrittenTexts(null, 0, false)), null, keys);
        return new Finished(file, -1, -1);
    }

    /** What became of a key file: the file, or the ordinals of an id that stands twice. */
    public record Finished(@Nullable FileRef file, int first, int second) {}

    private void writeBuckets(int count, int bits, int[] buckets) {
        ByteBuffer head = ByteBuffer.allocate(8 + 4 * buckets.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(count).putInt(bits);
        head.asIntBuffer().put(buckets);
        out.write(head.rewind());
        out.align();
    }

    /** Writes the entries part by part, each forgotten then; the lowest pair of ordinals with the same id, or -1. */
    private long writeEntries() {
        long duplicate = -1;
        for (int part = 0; part < 256; part++) {
            long[] entries = hashes.take(part);
            long pair = duplicateIn(entries);
            if (pair >= 0 && (duplicate < 0 || pair < duplicate)) {
                duplicate = pair;
            }
            if (duplicate < 0) {
                ByteBuffer bytes = ByteBuffer.allocate(8 * entries.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asLongBuffer().put(entries);
                out.write(bytes);
            }
        }
        return duplicate;
    }

    /** The pair of ordinals of one id whose second is lowest, as second and first in one long; -1 for none. */
    private long duplicateIn(long[] entries) {
        long lowest = -1;
        for (int i = 0; i + 1 < entries.length; i++) {
            for (int j = i + 1; j < entries.length && entries[i] >>> 32 == entries[j] >>> 32; j++) {
                int first = (int) entries[i];
                int second = (int) entries[j];
                if ((lowest < 0 || second < lowest >>> 32) && Arrays.equals(text(first), text(second))) {
                    lowest = (long) second << 32 | first;
                }
            }
        }
        return lowest;
    }

    /** The UTF-8 of an id that was added. */
    public byte[] text(int ordinal) {
        int chunk = (ordinal >>> 16) - (from >>> 16);
        if (chunk >= chunks.size()) {
            return morsel.text(ordinal - (next - morsel.count()));
        }
        int index = ordinal - Math.max(from, ordinal & ~0xFFFF);
        long start = chunks.get(chunk).offset();
        long size = chunks.get(chunk).length();
        ByteBuffer offsets = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        out.read(start + 4L * index, offsets);
        int begin = offsets.getInt(0) & Integer.MAX_VALUE;
        byte[] text = new byte[(offsets.getInt(4) & Integer.MAX_VALUE) - begin];
        out.read(start + 4 * (size + 1) + begin, ByteBuffer.wrap(text));
        return text;
    }

    @Override
    public void close() {
        out.close();
    }
}

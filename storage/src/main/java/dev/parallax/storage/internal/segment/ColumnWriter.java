package dev.parallax.storage.internal.segment;

import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.internal.encode.DoubleEncoding;
import dev.parallax.storage.internal.encode.Encoding;
import dev.parallax.storage.internal.encode.Encodings;
import dev.parallax.storage.internal.encode.LongEncoding;
import dev.parallax.storage.internal.encode.TextRun;
import dev.parallax.storage.internal.files.ByteSink;
import dev.parallax.storage.internal.files.FrameWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes one column of a segment, one chunk a morsel, in rising order; nulls as arrays tell them. One thread. */
public final class ColumnWriter {
    private final FrameWriter out;
    private final ColumnSpec spec;
    private final List<Encoding> encodings;
    private final List<ChunkEntry> chunks = new ArrayList<>();
    private final ByteSink sums = new ByteSink();
    private final CRC32C crc = new CRC32C();
    private final @Nullable IndexWriter index;
    private long values;
    private long bytes;
    private boolean coded = true;
    private long[] wide = new long[0];

    ColumnWriter(FrameWriter out, ColumnSpec spec, List<Encoding> encodings, boolean indexed) {
        this.out = out;
        this.spec = spec;
        this.encodings = encodings;
        boolean codes = spec.type() == ColumnType.CLASS || spec.type() == ColumnType.TEXT;
        this.index = indexed && codes ? new IndexWriter() : null;
    }

    /** The column. */
    public ColumnSpec spec() {
        return spec;
    }

    /** Codes, -1 for null, of the ordinals from the first on. */
    public void codes(int[] codes, int count, int firstOrdinal) {
        if (wide.length < count) {
            wide = new long[count];
        }
        long lowest = Long.MAX_VALUE;
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        int present = 0;
        for (int i = 0; i < count; i++) {
            long code = codes[i];
            wide[i] = code;
            lowest = Math.min(lowest, code);
            max = Math.max(max, code);
            if (code >= 0) {
                present++;
                min = Math.min(min, code);
            }
        }
        LongEncoding encoding = Encodings.forLongs(encodings, lowest, max, false, count);
        ByteBuffer room = room(encoding.length(count));
        encoding.write(wide, count, lowest, false, room);
        add(encoding, room, lowest, min, present == 0 ? Long.MIN_VALUE : max, present);
        if (index != null) {
            index.add(codes, count, firstOrdinal);
        }
    }

    /** Integers. */
    public void longs(long[] longs, int count) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        int present = 0;
        for (int i = 0; i < count; i++) {
            long value = longs[i];
            if (value != LongEncoding.NULL) {
                present++;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        boolean nulls = present < count;
        LongEncoding encoding = Encodings.forLongs(encodings, min, max, nulls, count);
        ByteBuffer room = room(encoding.length(count));
        encoding.write(longs, count, min, nulls, room);
        add(encoding, room, min, min, max, present);
    }

    /** Decimals. */
    public void doubles(double[] doubles, int count) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        int present = 0;
        for (int i = 0; i < count; i++) {
            double value = doubles[i];
            if (!Double.isNaN(value)) {
                present++;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        DoubleEncoding encoding = Encodings.forDoubles(encodings, doubles, count);
        ByteBuffer room = room(encoding.length(count));
        encoding.write(doubles, count, room);
        add(encoding, room, 0, Double.doubleToRawLongBits(min), Double.doubleToRawLongBits(max), present);
    }

    /** Scores. */
    public void floats(float[] floats, int count) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        int present = 0;
        for (int i = 0; i < count; i++) {
            float value = floats[i];
            if (!Float.isNaN(value)) {
                present++;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        ByteBuffer room = room(Encodings.FLOAT.length(count));
        Encodings.FLOAT.write(floats, 0, count, room);
        add(Encodings.FLOAT, room, 0, Double.doubleToRawLongBits(min), Double.doubleToRawLongBits(max), present);
    }

    /** Texts as UTF-8, null for null, stored plain. */
    public void texts(byte[] @Nullable [] texts, int count) {
        coded = false;
        if (index != null) {
            index.giveUp();
        }
        long utf8 = 0;
        int present = 0;
        for (int i = 0; i < count; i++) {
            byte[] text = texts[i];
            if (text != null) {
                utf8 += text.length;
                present++;
            }
        }
        ByteBuffer room = room(Encodings.TEXT.length(count, utf8));
        Encodings.TEXT.write(texts, count, room);
        add(Encodings.TEXT, room, 0, Long.MAX_VALUE, Long.MIN_VALUE, present);
    }

    /** A run of texts, stored plain. */
    public void texts(TextRun texts) {
        coded = false;
        if (index != null) {
            index.giveUp();
        }
        int present = 0;
        for (int i = 0; i < texts.count(); i++) {
            present += texts.isNull(i) ? 0 : 1;
        }
        ByteBuffer room = room(Encodings.TEXT.length(texts.count(), texts.length()));
        Encodings.TEXT.write(texts, room);
        add(Encodings.TEXT, room, 0, Long.MAX_VALUE, Long.MIN_VALUE, present);
    }

    private ByteBuffer room(long length) {
        if (length > 1 << 29) {
            throw new IllegalArgumentException("column " + spec.name() + ": the values of " + (1 << 16)
                    + " rows take more than 512 MiB; leave the column out");
        }
        return ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void add(Encoding encoding, ByteBuffer room, long base, long min, long max, int present) {
        room.flip();
        out.align();
        chunks.add(new ChunkEntry(encoding.id(), out.position(), room.remaining(), base, min, max, present));
        bytes += room.remaining();
        crc.reset();
        crc.update(room.array(), 0, room.remaining());
        out.write(room);
        sums.putInt((int) crc.getValue());
        sums.putByte(encoding.id());
        sums.putLong(base);
        values += present;
    }

    /** Checksums of what was written, from which the digest of the segment is made. */
    ByteSink sums() {
        return sums;
    }

    /** Writes the index and tells of the column; the dictionary was written before. */
    ColumnEntry finish(int rows, @Nullable Section dictionary, boolean numeric) {
        long before = out.position();
        Section table = index == null ? null : index.finish(out);
        bytes += out.position() - before + (dictionary == null ? 0 : dictionary.length());
        return new ColumnEntry(
                spec.name(), spec.type(), rows - values, bytes, coded, numeric, dictionary, table, List.copyOf(chunks));
    }
}

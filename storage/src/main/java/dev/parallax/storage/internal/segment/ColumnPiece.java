package dev.parallax.storage.internal.segment;

import dev.parallax.storage.CodeWords;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.internal.encode.DoubleEncoding;
import dev.parallax.storage.internal.encode.Encoding;
import dev.parallax.storage.internal.encode.Encodings;
import dev.parallax.storage.internal.encode.FloatEncoding;
import dev.parallax.storage.internal.encode.LongEncoding;
import dev.parallax.storage.internal.encode.TextEncoding;
import dev.parallax.storage.internal.files.StoreFile;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What one segment has of a column. Ranges asked of it must lie within {@code [from, to)}; chunks are opened, and thereby
 * checked, when first touched. Safe for many threads.
 */
public final class ColumnPiece {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Segment segment;
    private final ColumnEntry entry;
    private final SegmentDirectory shape;
    private final AtomicReferenceArray<Chunk> chunks;

    ColumnPiece(Segment segment, ColumnEntry entry) {
        this.segment = segment;
        this.entry = entry;
        this.shape = segment.directory();
        this.chunks = new AtomicReferenceArray<>(entry.chunks().size());
    }

    /** The segment. */
    public Segment segment() {
        return segment;
    }

    /** What the directory says of the column. */
    public ColumnEntry entry() {
        return entry;
    }

    /** The first ordinal. */
    public int from() {
        return shape.from();
    }

    /** The ordinal after the last. */
    public int to() {
        return shape.to();
    }

    /** Reads codes, -1 for null; of plain texts the ordinals. */
    public void codes(int from, int count, int[] into, int at) {
        for (int done = 0; done < count; ) {
            Chunk chunk = chunkOf(from + done);
            int index = from + done - chunk.from();
            int part = Math.min(count - done, chunk.size() - index);
            if (chunk.encoding() instanceof LongEncoding codes) {
                codes.codes(chunk.bytes(), chunk.base(), index, part, into, at + done);
            } else {
                for (int i = 0; i < part; i++) {
                    boolean none = Encodings.TEXT.isNull(chunk.bytes(), index + i);
                    into[at + done + i] = none ? -1 : from + done + i;
                }
            }
            done += part;
        }
    }

    /**
     * Reads codes plus one, eight to a word.
     *
     * @return false where they are not stored as bytes of one chunk, and nothing was read
     */
    public boolean packedCodes(int from, int count, long[] into) {
        Chunk chunk = chunkOf(from);
        int index = from - chunk.from();
        return index + count <= chunk.size()
                && chunk.encoding() instanceof LongEncoding codes
                && codes.packedCodes(chunk.bytes(), chunk.base(), index, count, into);
    }

    /** Packed codes where they lie; null where they are not stored as bytes of one chunk. */
    public @Nullable CodeWords codeWords(int from, int count) {
        Chunk chunk = chunkOf(from);
        int index = from - chunk.from();
        return index + count <= chunk.size() && chunk.encoding() instanceof LongEncoding codes
                ? codes.codeWords(chunk.bytes(), chunk.base(), index, count)
                : null;
    }

    /** Reads integers. */
    public void longs(int from, int count, long[] into, int at) {
        for (int done = 0; done < count; ) {
            Chunk chunk = chunkOf(from + done);
            int index = from + done - chunk.from();
            int part = Math.min(count - done, chunk.size() - index);
            LongEncoding longs = (LongEncoding) chunk.encoding();
            longs.longs(chunk.bytes(), chunk.base(), chunk.nulls(), index, part, into, at + done);
            done += part;
        }
    }

    /** Reads decimals, or scores widened. */
    public void doubles(int from, int count, double[] into, int at) {
        for (int done = 0; done < count; ) {
            Chunk chunk = chunkOf(from + done);
            int index = from + done - chunk.from();
            int part = Math.min(count - done, chunk.size() - index);
            if (chunk.encoding() instanceof DoubleEncoding doubles) {
                doubles.doubles(chunk.bytes(), index, part, into, at + done);
            } else {
                float[] narrow = new float[part];
                Encodings.FLOAT.floats(chunk.bytes(), index, part, narrow, 0);
                for (int i = 0; i < part; i++) {
                    into[at + done + i] = narrow[i];
                }
            }
            done += part;
        }
    }

    /** Reads scores. */
    public void floats(int from, int count, float[] into, int at) {
        for (int done = 0; done < count; ) {
            Chunk chunk = chunkOf(from + done);
            int index = from + done - chunk.from();
            int part = Math.min(count - done, chunk.size() - index);
            Encodings.FLOAT.floats(chunk.bytes(), index, part, into, at + done);
            done += part;
        }
    }

    /** Scores where they lie; null where they are not in one piece. */
    public @Nullable FloatBuffer floats(int from, int count) {
        Chunk chunk = chunkOf(from);
        int index = from - chunk.from();
        return index + count <= chunk.size() ? Encodings.FLOAT.floats(chunk.bytes(), index, count) : null;
    }

    /** Reads codes of a list of ordinals, -1 for those outside. */
    public void codes(int[] ordinals, int count, int[] into) {
        for (int i = 0; i < count; ) {
            if (!has(ordinals[i])) {
                into[i++] = -1;
                continue;
            }
            Chunk chunk = chunkOf(ordinals[i]);
            int end = Runs.end(ordinals, i, count, chunk.from(), chunk.from() + chunk.size());
            if (chunk.encoding() instanceof LongEncoding codes) {
                codes.codes(chunk.bytes(), chunk.base(), ordinals, chunk.from(), i, end, into);
            } else {
                for (int k = i; k < end; k++) {
                    into[k] = Encodings.TEXT.isNull(chunk.bytes(), ordinals[k] - chunk.from()) ? -1 : ordinals[k];
                }
            }
            i = end;
        }
    }

    /** Reads decimals, or scores widened, of a list of ordinals, NaN for those outside. */
    public void doubles(int[] ordinals, int count, double[] into) {
        for (int i = 0; i < count; ) {
            if (!has(ordinals[i])) {
                into[i++] = Double.NaN;
                continue;
            }
            Chunk chunk = chunkOf(ordinals[i]);
            int end = Runs.end(ordinals, i, count, chunk.from(), chunk.from() + chunk.size());
            ByteBuffer bytes = chunk.bytes();
            if (chunk.encoding() instanceof DoubleEncoding doubles) {
                for (int k = i; k < end; k++) {
                    into[k] = doubles.value(bytes, ordinals[k] - chunk.from());
                }
            } else {
                for (int k = i; k < end; k++) {
                    into[k] = Encodings.FLOAT.value(bytes, ordinals[k] - chunk.from());
                }
            }
            i = end;
        }
    }

    /** Reads scores of a list of ordinals, NaN for those outside. */
    public void floats(int[] ordinals, int count, float[] into) {
        for (int i = 0; i < count; ) {
            if (!has(ordinals[i])) {
                into[i++] = Float.NaN;
                continue;
            }
            Chunk chunk = chunkOf(ordinals[i]);
            int end = Runs.end(ordinals, i, count, chunk.from(), chunk.from() + chunk.size());
            Encodings.FLOAT.floats(chunk.bytes(), ordinals, chunk.from(), i, end, into);
            i = end;
        }
    }

    private boolean has(int ordinal) {
        return ordinal >= shape.from() && ordinal < shape.to();
    }

    /** One code. */
    public int code(int ordinal) {
        Chunk chunk = chunkOf(ordinal);
        int index = ordinal - chunk.from();
        if (chunk.encoding() instanceof LongEncoding codes) {
            return (int) codes.value(chunk.bytes(), chunk.base(), false, index);
        }
        return Encodings.TEXT.isNull(chunk.bytes(), index) ? -1 : ordinal;
    }

    /** One integer. */
    public long longAt(int ordinal) {
        Chunk chunk = chunkOf(ordinal);
        LongEncoding longs = (LongEncoding) chunk.encoding();
        return longs.value(chunk.bytes(), chunk.base(), chunk.nulls(), ordinal - chunk.from());
    }

    /** One decimal or score. */
    public double doubleAt(int ordinal) {
        Chunk chunk = chunkOf(ordinal);
        int index = ordinal - chunk.from();
        return chunk.encoding() instanceof DoubleEncoding doubles
                ? doubles.value(chunk.bytes(), index)
                : Encodings.FLOAT.value(chunk.bytes(), index);
    }

    /** Whether the chunk of an ordinal holds plain texts. */
    public boolean plainAt(int ordinal) {
        return chunkOf(ordinal).encoding() instanceof TextEncoding;
    }

    /** The UTF-8 of a plain text that is not null, as a range of a buffer that must not be changed. */
    public ByteBuffer utf8(int ordinal) {
        Chunk chunk = chunkOf(ordinal);
        int index = ordinal - chunk.from();
        int start = Encodings.TEXT.start(chunk.bytes(), chunk.size(), index);
        int size = Encodings.TEXT.size(chunk.bytes(), index);
        if (size < 0 || start > chunk.bytes().limit() - size) {
            throw damaged(chunkNumber(ordinal), "a text leaves its chunk");
        }
        return chunk.bytes().slice(start, size);
    }

    /** Whether a plain text is there and equal to some UTF-8. */
    public boolean holds(int ordinal, byte[] utf8, int from, int to) {
        Chunk chunk = chunkOf(ordinal);
        ByteBuffer bytes = chunk.bytes();
        int index = ordinal - chunk.from();
        if (Encodings.TEXT.isNull(bytes, index) || Encodings.TEXT.size(bytes, index) != to - from) {
            return false;
        }
        int start = Encodings.TEXT.start(bytes, chunk.size(), index) - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            if (bytes.getLong(start + at) != (long) LONGS.get(utf8, at)) {
                return false;
            }
        }
        for (; at < to; at++) {
            if (bytes.get(start + at) != utf8[at]) {
                return false;
            }
        }
        return true;
    }

    private int chunkNumber(int ordinal) {
        return (ordinal >>> 16) - shape.firstMorsel();
    }

    private Chunk chunkOf(int ordinal) {
        int number = chunkNumber(ordinal);
        Chunk chunk = chunks.get(number);
        return chunk != null ? chunk : openChunk(number);
    }

    private Chunk openChunk(int number) {
        ChunkEntry stored = entry.chunks().get(number);
        int size = shape.chunkSize(number);
        Encoding encoding = Encodings.of(stored.encoding());
        if (encoding == null || !suits(encoding) || !longEnough(encoding, size, stored.length())) {
            throw damaged(
                    number,
                    "a chunk of column " + entry.name() + " has encoding " + stored.encoding()
                            + ", which does not fit it");
        }
        ByteBuffer bytes = file().section(stored.offset(), stored.length());
        boolean nulls = stored.values() < size;
        Chunk chunk = new Chunk(bytes, encoding, stored.base(), shape.chunkFrom(number), size, nulls);
        chunks.set(number, chunk);
        return chunk;
    }

    private boolean suits(Encoding encoding) {
        ColumnType type = entry.type();
        return switch (type) {
            case CLASS, INTEGER, BOOLEAN, DATE -> encoding instanceof LongEncoding;
            case TEXT -> encoding instanceof LongEncoding || encoding instanceof TextEncoding;
            case DECIMAL -> encoding instanceof DoubleEncoding;
            case SCORE -> encoding instanceof FloatEncoding;
        };
    }

    private static boolean longEnough(Encoding encoding, int size, long length) {
        if (encoding instanceof LongEncoding longs) {
            return length == longs.length(size);
        }
        if (encoding instanceof DoubleEncoding doubles) {
            return length == doubles.length(size);
        }
        return length >= 4L * size;
    }

    private StoreFile file() {
        return segment.file();
    }

    private DamagedStoreException damaged(int number, String what) {
        return new DamagedStoreException(
                file().path(), entry.chunks().get(number).offset(), what);
    }
}

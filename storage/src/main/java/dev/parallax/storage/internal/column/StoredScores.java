package dev.parallax.storage.internal.column;

import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.ScoreMatrix;
import dev.parallax.storage.internal.encode.Encodings;
import dev.parallax.storage.internal.files.StoreFile;
import dev.parallax.storage.internal.segment.Runs;
import dev.parallax.storage.internal.segment.ScoresEntry;
import dev.parallax.storage.internal.segment.Segment;
import dev.parallax.storage.internal.segment.SegmentDirectory;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The score matrix of a model, which stands in one segment. A plane of a morsel is checked when first touched. */
public final class StoredScores implements ScoreMatrix {
    private final StoreFile file;
    private final SegmentDirectory shape;
    private final ScoresEntry entry;
    private final int[] classes;
    private final AtomicReferenceArray<ByteBuffer> planes;

    /** The scores of a segment. */
    public StoredScores(Segment segment, ScoresEntry entry) {
        this.file = segment.file();
        this.shape = segment.directory();
        this.entry = entry;
        this.classes = entry.classes().stream().mapToInt(Integer::intValue).toArray();
        long count = (long) classes.length * shape.chunks();
        if (count > Integer.MAX_VALUE - 8) {
            throw new DamagedStoreException(file.path(), shape.presence().offset(), "too many planes of scores");
        }
        this.planes = new AtomicReferenceArray<>((int) count);
    }

    @Override
    public int[] classes() {
        return classes.clone();
    }

    @Override
    public int plane(int code) {
        for (int plane = 0; plane < classes.length; plane++) {
            if (classes[plane] == code) {
                return plane;
            }
        }
        return -1;
    }

    @Override
    public void floats(int plane, int from, int count, float[] into) {
        int start = Math.max(from, shape.from());
        int end = (int) Math.min((long) from + count, shape.to());
        if (start > from || end < from + count) {
            Arrays.fill(into, 0, count, Float.NaN);
        }
        while (start < end) {
            int chunk = (start >>> 16) - shape.firstMorsel();
            int index = start - shape.chunkFrom(chunk);
            int part = Math.min(end - start, shape.chunkSize(chunk) - index);
            Encodings.FLOAT.floats(bytes(plane, chunk), index, part, into, start - from);
            start += part;
        }
    }

    @Override
    public @Nullable FloatBuffer stored(int plane, int from, int count) {
        if (count == 0 || from < shape.from() || (long) from + count > shape.to()) {
            return null;
        }
        int chunk = (from >>> 16) - shape.firstMorsel();
        int index = from - shape.chunkFrom(chunk);
        return index + count <= shape.chunkSize(chunk)
                ? Encodings.FLOAT.floats(bytes(plane, chunk), index, count)
                : null;
    }

    @Override
    public void floats(int plane, int[] ordinals, int count, float[] into) {
        for (int i = 0; i < count; ) {
            int ordinal = ordinals[i];
            if (ordinal < shape.from() || ordinal >= shape.to()) {
                into[i++] = Float.NaN;
            } else {
                int chunk = (ordinal >>> 16) - shape.firstMorsel();
                int first = shape.chunkFrom(chunk);
                int end = Runs.end(ordinals, i, count, first, first + shape.chunkSize(chunk));
                Encodings.FLOAT.floats(bytes(plane, chunk), ordinals, first, i, end, into);
                i = end;
            }
        }
    }

    private ByteBuffer bytes(int plane, int chunk) {
        int slot = chunk * classes.length + plane;
        ByteBuffer known = planes.get(slot);
        if (known == null) {
            long length = 4L * shape.chunkSize(chunk);
            known = file.section(entry.offsets().get(chunk) + plane * length, length);
            planes.set(slot, known);
        }
        return known;
    }

    @Override
    public long bytes() {
        return 4L * classes.length * (shape.to() - shape.from());
    }
}

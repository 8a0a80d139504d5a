package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Column;
import dev.parallax.storage.ScoreMatrix;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads scores: ranges in bulk, lists one by one, and where a list is many of the rows of a range, that range, of which the rows are
 * taken.
 */
final class FloatEvaluator implements Evaluator {
    private final Source source;
    private final int @Nullable [] alignment;
    private float[] out = new float[0];
    private float[] range = new float[0];

    private FloatEvaluator(Source source, int @Nullable [] alignment) {
        this.source = source;
        this.alignment = alignment;
    }

    /** Where scores stand. */
    private interface Source {
        void read(int from, int count, float[] into);

        /** Null where they are not in one piece. */
        @Nullable
        FloatBuffer stored(int from, int count);

        void read(int[] ordinals, int count, float[] into);
    }

    /** The scores of one class. */
    static FloatEvaluator ofPlane(PlaneReader planes, int plane) {
        ScoreMatrix scores = planes.scores();
        Source source = new Source() {
            @Override
            public void read(int from, int count, float[] into) {
                scores.floats(plane, from, count, into);
            }

            @Override
            public @Nullable FloatBuffer stored(int from, int count) {
                return scores.stored(plane, from, count);
            }

            @Override
            public void read(int[] ordinals, int count, float[] into) {
                scores.floats(plane, ordinals, count, into);
            }
        };
        return new FloatEvaluator(source, planes.alignment());
    }

    /** A column of scores. */
    static FloatEvaluator ofColumn(Column column, int @Nullable [] alignment) {
        Source source = new Source() {
            @Override
            public void read(int from, int count, float[] into) {
                column.floats(from, count, into);
            }

            @Override
            public @Nullable FloatBuffer stored(int from, int count) {
                return column.storedFloats(from, count);
            }

            @Override
            public void read(int[] ordinals, int count, float[] into) {
                column.floats(ordinals, count, into);
            }
        };
        return new FloatEvaluator(source, alignment);
    }

    @Override
    public Vector evaluate(Batch batch) {
        int size = batch.size();
        out = out.length < size ? new float[size] : out;
        int[] ordinals = Rows.ordinals(batch, alignment);
        if (ordinals == null) {
            FloatBuffer stored = source.stored(batch.from(), size);
            if (stored != null) {
                return new Vector.Floats(stored, out, size);
            }
            source.read(batch.from(), size, out);
        } else if (alignment == null && batch.isDense()) {
            range = range.length < batch.span() ? new float[batch.span()] : range;
            source.read(batch.from(), batch.span(), range);
            take(range, ordinals, batch.from(), size, out);
        } else {
            source.read(ordinals, size, out);
        }
        return new Vector.Floats(out, size);
    }

    private static void take(float[] range, int[] rows, int from, int size, float[] into) {
        for (int i = 0; i < size; i++) {
            into[i] = range[rows[i] - from];
        }
    }
}

package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.ScoreMatrix;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Between which of {@link BandEdges} each score of a column lies: a byte a row, made when first asked for, in parts of 65,536
 * rows, and kept. What is the same for the smallest and the largest score of a band, and rises with the score, is the same for
 * every row of the band, which need not be read. Safe for many threads.
 */
final class Bands implements Kept.Item {
    private static final int ROWS = ExecutionOptions.MORSEL;

    /** Of so many rows one may be outside of 0 to 1. */
    private static final int OUTSIDE = 64;

    private final Scores scores;
    private final int size;
    private final AtomicReferenceArray<long[]> containers;
    private final boolean fit;

    private Bands(Scores scores, int size) {
        this.scores = scores;
        this.size = size;
        this.containers = new AtomicReferenceArray<>((size + ROWS - 1) / ROWS);
        this.fit = size > 0 && fits(container(0));
    }

    /** Reads the scores of a range of rows. */
    private interface Scores {
        void read(int from, int count, float[] into);
    }

    private record OfColumn(Column column) implements Scores {
        @Override
        public void read(int from, int count, float[] into) {
            column.floats(from, count, into);
        }
    }

    private record OfPlane(ScoreMatrix matrix, int plane) implements Scores {
        @Override
        public void read(int from, int count, float[] into) {
            matrix.floats(plane, from, count, into);
        }
    }

    /** The bands of an expression over a relation; null where it is not a column of scores from 0 to 1 in the order of the rows. */
    static @Nullable Bands of(Relation relation, Bound expression) {
        if (expression instanceof Bound.Derived derived) {
            return of(relation, derived.value());
        }
        Scores scores = relation instanceof JoinedUnits units ? scores(units, expression) : null;
        if (scores == null) {
            return null;
        }
        Bands bands = ((JoinedUnits) relation).kept().of(scores, Bands.class, () -> new Bands(scores, relation.size()));
        return bands.fit ? bands : null;
    }

    private static @Nullable Scores scores(JoinedUnits units, Bound expression) {
        if (expression instanceof Bound.Stored stored && stored.column().type() == ColumnType.SCORE) {
            return units.alignment(stored.of(), false) == null ? new OfColumn(stored.column()) : null;
        } else if (expression instanceof Bound.ClassScore score && units.alignment(score.model(), false) == null) {
            return new OfPlane(PlaneReader.of(units, score.model()).scores(), score.plane());
        }
        return null;
    }

    @Override
    public long bytes() {
        return (long) containers.length() * ROWS;
    }

    /** The bands of the rows from {@code 65,536 * number} on, eight to a word, the first in the lowest byte; not to be changed. */
    long[] container(int number) {
        long[] known = containers.get(number);
        if (known == null) {
            known = read(number);
            containers.set(number, known);
        }
        return known;
    }

    private long[] read(int number) {
        int from = number * ROWS;
        int end = Math.min(ROWS, size - from);
        long[] bands = new long[Bits.words(end) << 3];
        float[] values = new float[Math.min(end, ExecutionOptions.BATCH)];
        for (int at = 0; at < end; at += values.length) {
            int count = Math.min(values.length, end - at);
            scores.read(from + at, count, values);
            BandEdges.pack(values, count, bands, at >> 3);
        }
        return bands;
    }

    private static boolean fits(long[] bands) {
        int outside = 0;
        for (long word : bands) {
            for (long rest = word; rest != 0; rest >>>= 8) {
                outside += BandEdges.isOutside((int) rest & 0xFF) ? 1 : 0;
            }
        }
        return outside <= bands.length / (OUTSIDE / 8);
    }
}

package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.ScoreMatrix;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
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
    private final KeptParts<Container> containers;
    private final boolean fit;
    private volatile @Nullable BitSet met;

    private Bands(Kept kept, Scores scores, int size) {
        this.scores = scores;
        this.size = size;
        this.containers = new KeptParts<>(kept, size, ROWS, this::read);
        this.fit = size > 0 && fits(rows(0));
    }

    /**
     * The bands of 65,536 rows; not to be changed.
     *
     * @param rows the band of each row, eight to a word, the first in the lowest byte
     * @param met the bands that a row has
     */
    private record Container(long[] rows, BitSet met) {}

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
        Kept kept = ((JoinedUnits) relation).kept();
        Bands bands = kept.of(scores, Bands.class, () -> new Bands(kept, scores, relation.size()));
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
        return containers.bytes();
    }

    /** Copies the bands of the rows {@code [from, from + count)} of one container; bytes behind them are 0. */
    void read(int from, int count, long[] into) {
        long[] rows = rows(from >>> 16);
        int words = count + 7 >> 3;
        int first = (from & 0xFFFF) >> 3;
        int shift = (from & 7) << 3;
        if (shift == 0) {
            System.arraycopy(rows, first, into, 0, words);
        } else {
            for (int w = 0; w < words; w++) {
                long next = first + w + 1 < rows.length ? rows[first + w + 1] : 0;
                into[w] = rows[first + w] >>> shift | next << Long.SIZE - shift;
            }
        }
        if ((count & 7) != 0) {
            into[words - 1] &= (1L << (count << 3)) - 1;
        }
    }

    /** Makes what was not asked for before. */
    void complete(Run run) {
        if (met == null) {
            run.share(containers.count(), size, () -> containers::get);
            BitSet all = new BitSet();
            for (int number = 0; number < containers.count(); number++) {
                all.or(containers.get(number).met);
            }
            met = all;
        }
    }

    /** The bands that rows have, 0 for null, when all are made; not to be changed. */
    BitSet met() {
        return Objects.requireNonNull(met);
    }

    /** The bands of the rows from {@code 65,536 * number} on, eight to a word, the first in the lowest byte; not to be changed. */
    long[] rows(int number) {
        return containers.get(number).rows;
    }

    /** Takes the rows of a morsel out of a set whose bands are not in a range. */
    void narrow(BandRange range, int from, int size, long[] words) {
        long[] container = rows(from >>> 16);
        int first = from & 0xFFFF;
        if ((first & 63) == 0) {
            range.narrow(container, first >> 3, words, Bits.words(size));
            return;
        }
        // Words of a set begin where words of bands do, but for morsels cut to other than whole words, which tests do.
        int start = first >> 6;
        long[] whole = new long[Bits.words(first + size) - start];
        Arrays.fill(whole, -1);
        range.narrow(container, start << 3, whole, whole.length);
        long[] part = new long[Bits.words(size)];
        Bits.slice(whole, first & 63, size, part);
        Bits.and(words, part, part.length);
    }

    private Container read(int number) {
        int from = number * ROWS;
        int end = Math.min(ROWS, size - from);
        long[] bands = new long[Bits.words(end) << 3];
        float[] values = new float[Math.min(end, ExecutionOptions.BATCH)];
        for (int at = 0; at < end; at += values.length) {
            int count = Math.min(values.length, end - at);
            scores.read(from + at, count, values);
            BandEdges.pack(values, count, bands, at >> 3);
        }
        return new Container(bands, met(bands, end));
    }

    private static BitSet met(long[] bands, int rows) {
        byte[] met = new byte[1 << 8];
        for (int w = 0; w < rows >> 3; w++) {
            long word = bands[w];
            met[(int) word & 0xFF] = 1;
            met[(int) (word >>> 8) & 0xFF] = 1;
            met[(int) (word >>> 16) & 0xFF] = 1;
            met[(int) (word >>> 24) & 0xFF] = 1;
            met[(int) (word >>> 32) & 0xFF] = 1;
            met[(int) (word >>> 40) & 0xFF] = 1;
            met[(int) (word >>> 48) & 0xFF] = 1;
            met[(int) (word >>> 56)] = 1;
        }
        for (int i = rows & ~7; i < rows; i++) {
            met[(int) (bands[i >> 3] >>> (i << 3)) & 0xFF] = 1;
        }
        BitSet set = new BitSet();
        for (int band = 0; band < met.length; band++) {
            set.set(band, met[band] != 0);
        }
        return set;
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

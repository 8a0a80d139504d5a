package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/** Counts rows by group, exactly; a ratio is one division of two counts. */
final class CountAccumulator implements RowCounter {
    /** Which rows count. */
    enum Counted {
        ROWS,
        TRUE,
        PRESENT
    }

    /** What becomes of the count. */
    enum Result {
        COUNT,
        OF_GROUP,
        OF_TOTAL
    }

    private final Counted counted;
    private final Result result;
    private final BitsInput input = new BitsInput();
    private long[] counts = Room.NO_LONGS;
    private long[] below = Room.NO_LONGS;
    private long[] words = Room.NO_LONGS;

    CountAccumulator(Counted counted, Result result) {
        this.counted = counted;
        this.result = result;
    }

    @Override
    public void grow(int groups) {
        counts = Room.grown(counts, groups);
        below = Room.grown(below, groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        if (result == Result.OF_GROUP) {
            rows(groups, below, size);
        }
        switch (counted) {
            case ROWS -> rows(groups, counts, size);
            case TRUE -> bits(groups, input.read(arguments[0], size), counts, size);
            case PRESENT -> {
                words = Room.words(words, size);
                Present.of(arguments[0], words, size);
                bits(groups, words, counts, size);
            }
        }
    }

    @Override
    public boolean countsRows() {
        return counted != Counted.PRESENT;
    }

    @Override
    public void add(int group, long rows, int holding) {
        switch (counted) {
            case ROWS -> counts[group] += rows;
            case TRUE -> counts[group] += (holding & 1) * rows;
            case PRESENT -> throw new IllegalStateException("values are not counted as rows");
        }
        if (result == Result.OF_GROUP) {
            below[group] += rows;
        }
    }

    private static void rows(int[] groups, long[] into, int size) {
        for (int i = 0; i < size; i++) {
            into[groups[i]]++;
        }
    }

    private static void bits(int[] groups, long[] words, long[] into, int size) {
        for (int w = 0; w < Room.wordCount(size); w++) {
            for (long word = words[w]; word != 0; word &= word - 1) {
                into[groups[(w << 6) + Long.numberOfTrailingZeros(word)]]++;
            }
        }
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        CountAccumulator that = (CountAccumulator) other;
        for (int g = 0; g < groups; g++) {
            counts[groupOf[g]] += that.counts[g];
            below[groupOf[g]] += that.below[g];
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        if (result == Result.COUNT) {
            return new Vector.Longs(Type.INTEGER, Arrays.copyOf(counts, groups), groups);
        }
        double[] ratios = new double[groups];
        for (int g = 0; g < groups; g++) {
            long denominator = result == Result.OF_TOTAL ? total : below[g];
            ratios[g] = denominator == 0 ? Double.NaN : (double) counts[g] / denominator;
        }
        return new Vector.Doubles(ratios, groups);
    }
}

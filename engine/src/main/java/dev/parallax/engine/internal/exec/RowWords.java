package dev.parallax.engine.internal.exec;

/** Rows of a morsel, of which the first bit is the first row. Not to be changed; safe for many threads. */
final class RowWords {
    /** Words of the most rows that there can be. */
    static final int MOST = ExecutionOptions.MORSEL / Long.SIZE;

    /** No rows of any morsel. */
    static final RowWords NONE = new RowWords(new long[MOST], 0);

    private final long[] words;
    private int cardinality;

    /** Of an array that may be longer than what is behind the last row, where no bit is set. */
    RowWords(long[] words) {
        this(words, -1);
    }

    /** The same, of so many rows. */
    RowWords(long[] words, int cardinality) {
        this.words = words;
        this.cardinality = cardinality;
    }

    /** Whether rows {@code [from, from + count)} of so many rows are all of a container of 65,536. */
    static boolean isWhole(int from, int count, int rows) {
        return (from & 0xFFFF) == 0 && count == Math.min(ExecutionOptions.MORSEL, rows - from);
    }

    long[] words() {
        return words;
    }

    /** How many rows there are, which is counted when it is first asked for. */
    int cardinality() {
        int known = cardinality;
        if (known < 0) {
            known = Bits.cardinality(words, words.length);
            cardinality = known;
        }
        return known;
    }
}

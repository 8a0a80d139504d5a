package dev.parallax.engine.internal.exec;

/**
 * How queries are run; none of it changes an answer.
 *
 * @param threads that share the morsels of a step
 * @param morselRows rows of a morsel, at most 65,536
 * @param optimizer whether predicates are brought to normal form and plans rewritten
 * @param indexes whether bitmap indexes and zone maps are used
 * @param fewRows relations of fewer rows are grouped row by row: to prepare counting costs more than their rows do
 */
public record ExecutionOptions(int threads, int morselRows, boolean optimizer, boolean indexes, int fewRows) {
    static final int FEW = 512;

    /** Rows of a container of a Roaring bitmap, and of a morsel unless tests say less. */
    public static final int MORSEL = 65_536;

    /** Rows of a batch of expressions: their arrays stay in the cache. */
    static final int BATCH = 8_192;

    /** Rows are counted, however few there are. */
    public ExecutionOptions(int threads, int morselRows, boolean optimizer, boolean indexes) {
        this(threads, morselRows, optimizer, indexes, 0);
    }

    /** Everything that makes it fast. */
    public static ExecutionOptions of(int threads) {
        return new ExecutionOptions(threads, MORSEL, true, true, FEW);
    }

    /** Whether groups of a relation of so many rows may be counted without going from row to row. */
    boolean counts(int rows) {
        return indexes && !areFew(rows);
    }

    /** Whether so many rows are grouped row by row. */
    boolean areFew(long rows) {
        return rows < fewRows;
    }

    /** Whether each morsel of a relation of so many rows is all of a Roaring bitmap's container. */
    boolean isWhole(int rows) {
        return morselRows >= Math.min(MORSEL, rows);
    }

    /**
     * Scores that a thread sorts at once, eight bytes each: what three eighths of the memory have room for. Where tests make morsels
     * short, so few that orders are cut.
     */
    long rankedRows() {
        long room = Runtime.getRuntime().maxMemory() / 8 * 3 / threads / Long.BYTES;
        return Math.min(morselRows < MORSEL ? 16L * morselRows : 1L << 28, room);
    }

    /** The same, with morsels no longer than so many rows need: arrays are made as long as a morsel. */
    ExecutionOptions within(int rows) {
        int whole = Math.max(1, Bits.words(rows)) * Long.SIZE;
        return whole >= morselRows ? this : new ExecutionOptions(threads, whole, optimizer, indexes, fewRows);
    }
}

package dev.parallax.engine.internal.exec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What two columns of one dictionary hold in the rows where they do not hold the same text, these rows one after the other without
 * those between: made when first asked for and kept, as versions never change. Safe for many threads.
 */
final class Disagreement implements Kept.Item {
    /** Of so many rows one may differ for them to be kept: they take no more room than the columns of few classes then. */
    private static final int ONE_OF = 2;

    private static final int MOST = ExecutionOptions.MORSEL / ONE_OF;

    /** Of both columns where one of four rows differs: so good are models that are compared. */
    private static final long BYTES = 2 * ExecutionOptions.MORSEL / 4;

    private final StoredCodes first;
    private final StoredCodes second;
    private final int size;
    private final KeptParts<Part> parts;

    /**
     * Rows that differ.
     *
     * @param first packed codes of the one column, eight rows to a word; bytes behind the last row are 0
     * @param second of the other
     * @param rows how many differ; {@link #MANY} where they are too many to be kept
     */
    record Part(long[] first, long[] second, int rows) {
        static final int MANY = -1;

        private static final Part OF_MANY = new Part(new long[0], new long[0], MANY);
    }

    private Disagreement(Kept kept, StoredCodes first, StoredCodes second, int size) {
        this.first = first;
        this.second = second;
        this.size = size;
        this.parts = new KeptParts<>(kept, size, BYTES, this::make);
    }

    /** Where two columns differ, in an id space of this size; null where they are not of one dictionary. */
    static @Nullable Disagreement of(Kept kept, StoredCodes first, StoredCodes second, int size) {
        return first.dictionary().equals(second.dictionary())
                ? kept.of(
                        new ColumnPair(Disagreement.class, first.column(), second.column()),
                        Disagreement.class,
                        () -> new Disagreement(kept, first, second, size))
                : null;
    }

    @Override
    public long bytes() {
        return parts.bytes();
    }

    /** The rows that differ from {@code 65,536 * number} on. */
    Part part(int number) {
        return parts.get(number);
    }

    private Part make(int number) {
        int from = number * ExecutionOptions.MORSEL;
        int count = Math.min(ExecutionOptions.MORSEL, size - from);
        long[] ours = new long[ExecutionOptions.BATCH / 8];
        long[] theirs = new long[ExecutionOptions.BATCH / 8];
        long[] same = new long[Bits.words(ExecutionOptions.BATCH)];
        int[] rows = new int[ExecutionOptions.BATCH];
        long[] oursLeft = new long[MOST / 8];
        long[] theirsLeft = new long[MOST / 8];
        int left = 0;
        for (int at = 0; at < count; at += ExecutionOptions.BATCH) {
            int batch = Math.min(ExecutionOptions.BATCH, count - at);
            first.read(from + at, batch, ours);
            second.read(from + at, batch, theirs);
            SameCodes.ofPacked(ours, theirs, batch, same, 0);
            Bits.not(same, batch);
            int differing = Bits.positions(same, 0, batch, 0, rows);
            if (left + differing > MOST) {
                return Part.OF_MANY;
            }
            for (int i = 0; i < differing; i++, left++) {
                copy(ours, rows[i], oursLeft, left);
                copy(theirs, rows[i], theirsLeft, left);
            }
        }
        int words = left + 7 >>> 3;
        return new Part(Arrays.copyOf(oursLeft, words), Arrays.copyOf(theirsLeft, words), left);
    }

    private static void copy(long[] codes, int row, long[] into, int at) {
        into[at >>> 3] |= (codes[row >>> 3] >>> (row << 3) & 0xFF) << (at << 3);
    }
}

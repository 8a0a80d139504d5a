package dev.parallax.engine.internal.exec;

import dev.parallax.storage.Column;

/**
 * The rows where two columns of one dictionary hold the same text, as bitmaps of 65,536 rows each, made when first asked for and
 * kept: versions never change. Safe for many threads.
 */
final class Agreement implements KeptRows {
    private final Column left;
    private final Column right;
    private final int size;
    private final KeptParts<RowWords> containers;

    private Agreement(Kept kept, Column left, Column right, int size) {
        this.left = left;
        this.right = right;
        this.size = size;
        this.containers = new KeptParts<>(kept, size, (long) RowWords.MOST * Long.BYTES, this::read);
    }

    /** Where two columns agree, in an id space of this size. */
    static Agreement of(Kept kept, Column left, Column right, int size) {
        return kept.of(
                new ColumnPair(Agreement.class, left, right),
                Agreement.class,
                () -> new Agreement(kept, left, right, size));
    }

    @Override
    public long bytes() {
        return containers.bytes();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public RowWords container(int number) {
        return containers.get(number);
    }

    private RowWords read(int number) {
        long[] same = new long[RowWords.MOST];
        int from = number * ExecutionOptions.MORSEL;
        int end = Math.min(ExecutionOptions.MORSEL, size - from);
        if (StoredCodes.of(left) != null && StoredCodes.of(right) != null) {
            packed(from, end, same);
        } else {
            plain(from, end, same);
        }
        return new RowWords(same);
    }

    private void packed(int from, int end, long[] same) {
        long[] ours = new long[ExecutionOptions.BATCH / 8];
        long[] theirs = new long[ExecutionOptions.BATCH / 8];
        for (int at = 0; at < end; at += ExecutionOptions.BATCH) {
            int count = Math.min(ExecutionOptions.BATCH, end - at);
            left.packedCodes(from + at, count, ours);
            right.packedCodes(from + at, count, theirs);
            SameCodes.ofPacked(ours, theirs, count, same, at >> 6);
        }
    }

    private void plain(int from, int end, long[] same) {
        int[] ours = new int[ExecutionOptions.BATCH];
        int[] theirs = new int[ExecutionOptions.BATCH];
        for (int at = 0; at < end; at += ExecutionOptions.BATCH) {
            int count = Math.min(ExecutionOptions.BATCH, end - at);
            left.codes(from + at, count, ours);
            right.codes(from + at, count, theirs);
            SameCodes.of(ours, theirs, count, same, at >> 6);
        }
    }
}

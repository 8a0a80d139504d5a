package dev.parallax.storage.internal.column;

import dev.parallax.storage.ColumnType;
import dev.parallax.storage.ZoneMap;
import dev.parallax.storage.internal.segment.ChunkEntry;
import dev.parallax.storage.internal.segment.ColumnPiece;
import java.util.Arrays;
import java.util.List;

/** The zone map of a column, put together from what the directories of its segments say. */
final class StoredZones implements ZoneMap {
    private final long[] minLongs;
    private final long[] maxLongs;
    private final double[] minDoubles;
    private final double[] maxDoubles;
    private final int[] values;
    private final int size;

    StoredZones(List<ColumnPiece> pieces, int size) {
        this.size = size;
        int morsels = (int) (((long) size + MORSEL - 1) / MORSEL);
        ColumnType type = pieces.get(0).entry().type();
        boolean real = type == ColumnType.DECIMAL || type == ColumnType.SCORE;
        minLongs = filled(real ? 0 : morsels, Long.MAX_VALUE);
        maxLongs = filled(real ? 0 : morsels, Long.MIN_VALUE);
        minDoubles = new double[real ? morsels : 0];
        maxDoubles = new double[real ? morsels : 0];
        Arrays.fill(minDoubles, Double.POSITIVE_INFINITY);
        Arrays.fill(maxDoubles, Double.NEGATIVE_INFINITY);
        values = new int[morsels];
        for (ColumnPiece piece : pieces) {
            int first = piece.from() >>> 16;
            List<ChunkEntry> chunks = piece.entry().chunks();
            for (int i = 0; i < chunks.size() && first + i < morsels; i++) {
                add(first + i, chunks.get(i), real);
            }
        }
    }

    private static long[] filled(int length, long value) {
        long[] array = new long[length];
        Arrays.fill(array, value);
        return array;
    }

    private void add(int morsel, ChunkEntry chunk, boolean real) {
        values[morsel] += chunk.values();
        if (real) {
            minDoubles[morsel] = Math.min(minDoubles[morsel], Double.longBitsToDouble(chunk.min()));
            maxDoubles[morsel] = Math.max(maxDoubles[morsel], Double.longBitsToDouble(chunk.max()));
        } else {
            minLongs[morsel] = Math.min(minLongs[morsel], chunk.min());
            maxLongs[morsel] = Math.max(maxLongs[morsel], chunk.max());
        }
    }

    @Override
    public long minLong(int morsel) {
        return minLongs[morsel];
    }

    @Override
    public long maxLong(int morsel) {
        return maxLongs[morsel];
    }

    @Override
    public double minDouble(int morsel) {
        return minDoubles[morsel];
    }

    @Override
    public double maxDouble(int morsel) {
        return maxDoubles[morsel];
    }

    @Override
    public boolean hasNull(int morsel) {
        return values[morsel] < Math.min(MORSEL, size - morsel * MORSEL);
    }
}

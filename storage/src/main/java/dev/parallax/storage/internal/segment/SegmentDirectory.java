package dev.parallax.storage.internal.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a segment consists of.
 *
 * @param from the first ordinal it covers
 * @param to the ordinal after the last it covers
 * @param rows its rows
 * @param presence the bitmap of the ordinals that have a row
 * @param order the ordinals of its rows in the order of the file, as integers; null where they rise
 * @param keys the sorted array of the ids; in key files only
 */
public record SegmentDirectory(
        int from,
        int to,
        int rows,
        Section presence,
        @Nullable Section order,
        @Nullable Section keys,
        List<ColumnEntry> columns,
        @Nullable ScoresEntry scores) {
    /** The morsel of the first chunk. */
    public int firstMorsel() {
        return from >>> 16;
    }

    /** The number of chunks of each column. */
    public int chunks() {
        return from == to ? 0 : (to - 1 >>> 16) - firstMorsel() + 1;
    }

    /** The first ordinal of a chunk. */
    public int chunkFrom(int chunk) {
        return Math.max(from, firstMorsel() + chunk << 16);
    }

    /** The number of ordinals of a chunk. */
    public int chunkSize(int chunk) {
        long end = Math.min(to, (long) (firstMorsel() + chunk + 1) << 16);
        return (int) (end - chunkFrom(chunk));
    }
}

package dev.parallax.storage.internal.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which row has which ordinal. As long as ordinals rise from row to row, a bit for each is enough; after that, four bytes a
 * row.
 */
final class Placement {
    private long[] bits = new long[1024];
    private int @Nullable [] order;
    private int rows;
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    boolean taken(int ordinal) {
        int word = ordinal >>> 6;
        return word < bits.length && (bits[word] & 1L << ordinal) != 0;
    }

    void add(int ordinal) {
        if (order == null && ordinal < last) {
            order = risen(Math.max(1024, rows * 2));
        }
        if (order != null) {
            if (rows == order.length) {
                order = Arrays.copyOf(order, rows + (rows >> 1) + 1);
            }
            order[rows] = ordinal;
        }
        int word = ordinal >>> 6;
        if (word >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(word + 1, bits.length * 2));
        }
        bits[word] |= 1L << ordinal;
        first = Math.min(first, ordinal);
        last = Math.max(last, ordinal);
        rows++;
    }

    private int[] risen(int length) {
        int[] risen = new int[length];
        int row = 0;
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                risen[row++] = (word << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return risen;
    }

    int rows() {
        return rows;
    }

    /** The first ordinal; 0 without rows. */
    int from() {
        return rows == 0 ? 0 : first;
    }

    /** The ordinal after the last. */
    int to() {
        return last + 1;
    }

    /** The row of an ordinal that was added. */
    int row(int ordinal) {
        if (order == null) {
            int row = Long.bitCount(bits[ordinal >>> 6] & (1L << ordinal) - 1);
            for (int word = 0; word < ordinal >>> 6; word++) {
                row += Long.bitCount(bits[word]);
            }
            return row;
        }
        for (int row = 0; row < rows; row++) {
            if (order[row] == ordinal) {
                return row;
            }
        }
        throw new IllegalArgumentException("no row has ordinal " + ordinal);
    }

    /** The ordinals in the order of the rows; null where they rise. */
    int @Nullable [] order() {
        return order == null ? null : Arrays.copyOf(order, rows);
    }

    RoaringBitmap presence() {
        return rows == 0 ? new RoaringBitmap() : BitSetUtil.bitmapOf(Arrays.copyOf(bits, (last >>> 6) + 1));
    }
}

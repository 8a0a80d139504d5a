package dev.parallax.engine.internal.function;

import java.util.Arrays;

/**
 * How often each group holds each value: in one dense array where the values are few and small (codes, booleans), in a hash
 * table of primitives otherwise. A value is a long: a code, a number, or the bits of a double. For one thread.
 */
final class ValueCounts {
    private static final long DENSE_LIMIT = 1 << 20;

    private int groups;
    private int width;
    private long[] dense = Room.NO_LONGS;
    private boolean hashed;
    private int used;
    private int[] tableGroups = Room.NO_INTS;
    private long[] tableValues = Room.NO_LONGS;
    private long[] tableCounts = Room.NO_LONGS;

    /** Makes room for groups. */
    void grow(int to) {
        groups = Math.max(groups, to);
        arrange(width);
    }

    /** Says that the values are 0 to {@code bound - 1}, as long as a larger bound does not follow. */
    void bound(int bound) {
        if (bound > width) {
            arrange(width == 0 ? bound : Math.max(bound, width + (width >> 1)));
        }
    }

    /** Says that the values may be anything. */
    void unbounded() {
        if (!hashed) {
            toHash();
        }
    }

    private void arrange(int newWidth) {
        if (hashed) {
            width = newWidth;
        } else if ((long) groups * newWidth > DENSE_LIMIT) {
            toHash();
            width = newWidth;
        } else if (newWidth != width) {
            long[] wider = new long[groups * newWidth];
            for (int g = 0; width > 0 && g < dense.length / width && g < groups; g++) {
                System.arraycopy(dense, g * width, wider, g * newWidth, width);
            }
            dense = wider;
            width = newWidth;
        } else {
            dense = denseOf(groups * width);
        }
    }

    /** Grows to whole groups, so that the array's length divided by the width is the number of groups it holds. */
    private long[] denseOf(int size) {
        if (dense.length >= size) {
            return dense;
        }
        int larger = (int) Math.min(DENSE_LIMIT, size + (long) (size >> 1));
        return Arrays.copyOf(dense, larger / width * width);
    }

    private void toHash() {
        long[] old = dense;
        dense = Room.NO_LONGS;
        hashed = true;
        allocate(64);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                add(i / width, i % width, old[i]);
            }
        }
    }

    /** Adds occurrences of a value to a group. */
    void add(int group, long value, long count) {
        if (!hashed) {
            dense[group * width + (int) value] += count;
            return;
        }
        int at = slot(group, value);
        if (tableCounts[at] == 0) {
            tableGroups[at] = group;
            tableValues[at] = value;
            used++;
        }
        tableCounts[at] += count;
        if (2L * used > tableCounts.length) {
            rehash();
        }
    }

    private int slot(int group, long value) {
        int mask = tableCounts.length - 1;
        int at = (int) Mix.of(value + group * 0x9E3779B97F4A7C15L) & mask;
        while (tableCounts[at] != 0 && (tableValues[at] != value || tableGroups[at] != group)) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void rehash() {
        int[] oldGroups = tableGroups;
        long[] oldValues = tableValues;
        long[] oldCounts = tableCounts;
        if (oldCounts.length >= 1 << 29) {
            throw new OutOfMemoryError("more distinct values than a table can hold");
        }
        allocate(2 * oldCounts.length);
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldGroups[i], oldValues[i]);
                tableGroups[at] = oldGroups[i];
                tableValues[at] = oldValues[i];
                tableCounts[at] = oldCounts[i];
            }
        }
    }

    private void allocate(int size) {
        tableGroups = new int[size];
        tableValues = new long[size];
        tableCounts = new long[size];
    }

    /** Visits every value that occurs, in no order. */
    void forEach(Visitor visitor) {
        for (int i = 0; i < dense.length; i++) {
            if (dense[i] != 0) {
                visitor.visit(i / width, i % width, dense[i]);
            }
        }
        for (int i = 0; i < tableCounts.length; i++) {
            if (tableCounts[i] != 0) {
                visitor.visit(tableGroups[i], tableValues[i], tableCounts[i]);
            }
        }
    }

    /** What {@link #forEach} calls. */
    @FunctionalInterface
    interface Visitor {
        /** A value of a group, and how often it occurs. */
        void visit(int group, long value, long count);
    }
}

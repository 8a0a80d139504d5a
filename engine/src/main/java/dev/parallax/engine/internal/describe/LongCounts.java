package dev.parallax.engine.internal.describe;

/** Counts of longs in an open table, which grows. One thread. */
final class LongCounts {
    private long[] keys = new long[1 << 10];
    private long[] counts = new long[1 << 10];
    private int size;

    /** Told of a value and its count. */
    interface Visitor {
        /** Each value once. */
        void visit(long value, long count);
    }

    /** The number of distinct values. */
    int size() {
        return size;
    }

    void add(long value) {
        int at = slot(value);
        if (counts[at]++ == 0) {
            keys[at] = value;
            size++;
            if (2 * size > keys.length) {
                grow();
            }
        }
    }

    private int slot(long value) {
        int mask = keys.length - 1;
        long mixed = value * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & mask;
        while (counts[at] != 0 && keys[at] != value) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                visitor.visit(keys[i], counts[i]);
            }
        }
    }
}

package dev.parallax.storage.internal.keys;

import java.util.Arrays;

/** The hashes and ordinals of ids that are being written: 256 growing arrays by the first byte of the hash. */
final class HashParts {
    private final long[][] parts = new long[256][0];
    private final int[] sizes = new int[256];
    private int count;

    void add(int hash, int ordinal) {
        int part = hash >>> 24;
        int size = sizes[part]++;
        if (size == parts[part].length) {
            parts[part] = Arrays.copyOf(parts[part], size + (size >> 1) + 8);
        }
        parts[part][size] = (long) hash << 32 | ordinal;
        count++;
    }

    int count() {
        return count;
    }

    /** The entries of a part, sorted: by hash, then by ordinal. The part is forgotten. */
    long[] take(int part) {
        long[] entries = Arrays.copyOf(parts[part], sizes[part]);
        parts[part] = new long[0];
        Arrays.sort(entries);
        return entries;
    }
}

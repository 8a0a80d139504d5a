package dev.parallax.storage.internal.keys;

import java.util.Arrays;

/** The hashes and ordinals of ids that are being written: 256 growing arrays by the first byte of the hash. */
final class HashParts {
    private static final int PART_BITS = 8;
    private static final int DIGIT_BITS = 12;
    private static final int DIGIT = 1 << DIGIT_BITS;

    /** So many are sorted sooner by comparing them. */
    private static final int FEW = 1 << 10;

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

    /** The entries of a part, sorted: by hash, then by ordinal, in the order of which they came. The part is forgotten. */
    long[] take(int part) {
        long[] entries = Arrays.copyOf(parts[part], sizes[part]);
        parts[part] = new long[0];
        if (entries.length < FEW) {
            Arrays.sort(entries);
            return entries;
        }
        long[] other = new long[entries.length];
        int[] places = new int[DIGIT + 1];
        for (int shift = Integer.SIZE; shift < Long.SIZE - PART_BITS; shift += DIGIT_BITS) {
            Arrays.fill(places, 0);
            for (long entry : entries) {
                places[1 + ((int) (entry >>> shift) & DIGIT - 1)]++;
            }
            for (int digit = 1; digit < DIGIT; digit++) {
                places[digit] += places[digit - 1];
            }
            for (long entry : entries) {
                other[places[(int) (entry >>> shift) & DIGIT - 1]++] = entry;
            }
            long[] sorted = other;
            other = entries;
            entries = sorted;
        }
        return entries;
    }
}

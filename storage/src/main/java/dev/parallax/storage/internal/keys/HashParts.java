package dev.parallax.storage.internal.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hashes and ordinals of ids that are being written, 8 bytes each: 256 parts by the first byte of the hash. */
final class HashParts {
    private static final int PART_BITS = 8;
    private static final int DIGIT_BITS = 12;
    private static final int DIGIT = 1 << DIGIT_BITS;

    /** So many are sorted sooner by comparing them. */
    private static final int FEW = 1 << 10;

    /** Entries are kept by so many, so that there is never an array that is half empty, or copied. */
    private static final int CHUNK = 1 << 12;

    private static final int SMALLEST = 1 << 3;

    private final List<List<long[]>> parts = new ArrayList<>(256);
    /** Of each part the chunk that is not full yet, and how many it still takes. */
    private final long[][] last = new long[256][0];

    private final int[] left = new int[256];
    private int count;

    HashParts() {
        for (int part = 0; part < 256; part++) {
            parts.add(new ArrayList<>());
        }
    }

    void add(int hash, int ordinal) {
        int part = hash >>> 24;
        if (left[part] == 0) {
            last[part] = new long[last[part].length == 0 ? SMALLEST : Math.min(CHUNK, 2 * last[part].length)];
            left[part] = last[part].length;
            parts.get(part).add(last[part]);
        }
        last[part][last[part].length - left[part]--] = (long) hash << 32 | ordinal;
        count++;
    }

    int count() {
        return count;
    }

    /** The entries of a part, sorted: by hash, then by ordinal, in the order of which they came. The part is forgotten. */
    long[] take(int part) {
        long[] entries = join(parts.get(part), left[part]);
        parts.set(part, List.of());
        last[part] = new long[0];
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

    private static long[] join(List<long[]> chunks, int left) {
        int size = -left;
        for (long[] chunk : chunks) {
            size += chunk.length;
        }
        long[] entries = new long[size];
        int at = 0;
        for (long[] chunk : chunks) {
            System.arraycopy(chunk, 0, entries, at, Math.min(chunk.length, size - at));
            at += chunk.length;
        }
        return entries;
    }

    /** Adds to each bucket after the first how many hashes begin with the {@code bits} bits that are the number of the one before it. */
    void tally(int bits, int[] buckets) {
        for (int part = 0; part < 256; part++) {
            List<long[]> chunks = parts.get(part);
            for (int c = 0; c < chunks.size(); c++) {
                long[] chunk = chunks.get(c);
                int end = c == chunks.size() - 1 ? chunk.length - left[part] : chunk.length;
                for (int i = 0; i < end; i++) {
                    buckets[1 + (bits == 0 ? 0 : (int) (chunk[i] >>> 64 - bits))]++;
                }
            }
        }
    }
}

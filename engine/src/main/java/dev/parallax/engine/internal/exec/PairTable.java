package dev.parallax.engine.internal.exec;

import java.util.Arrays;

/** Numbers distinct pairs of numbers as they are met: open addressing over longs. For one thread. */
final class PairTable {
    private long[] keys = new long[256];
    private int[] numbers = new int[256];
    private int[] firsts = new int[128];
    private int[] seconds = new int[128];
    private int size;

    PairTable() {
        Arrays.fill(numbers, -1);
    }

    /** Distinct pairs met. */
    int size() {
        return size;
    }

    /** The first of a pair. */
    int first(int number) {
        return firsts[number];
    }

    /** The second of a pair. */
    int second(int number) {
        return seconds[number];
    }

    /** The number of a pair, which is new if it was not met before. */
    int number(int first, int second) {
        long key = (long) first << 32 | second;
        int mask = keys.length - 1;
        int at = spread(key) & mask;
        while (numbers[at] >= 0) {
            if (keys[at] == key) {
                return numbers[at];
            }
            at = at + 1 & mask;
        }
        keys[at] = key;
        numbers[at] = size;
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, size * 2);
            seconds = Arrays.copyOf(seconds, size * 2);
        }
        firsts[size] = first;
        seconds[size] = second;
        size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        keys = new long[keys.length * 2];
        numbers = new int[keys.length];
        Arrays.fill(numbers, -1);
        int mask = keys.length - 1;
        for (int number = 0; number < size; number++) {
            long key = (long) firsts[number] << 32 | seconds[number];
            int at = spread(key) & mask;
            while (numbers[at] >= 0) {
                at = at + 1 & mask;
            }
            keys[at] = key;
            numbers[at] = number;
        }
    }

    private static int spread(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        return (int) (hash ^ hash >>> 32);
    }
}

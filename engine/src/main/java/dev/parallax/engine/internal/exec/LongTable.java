package dev.parallax.engine.internal.exec;

import java.util.Arrays;

/** Numbers distinct longs as they are met: open addressing, a slot holds one more than the number. For one thread. */
final class LongTable {
    private int[] slots = new int[32];
    private long[] keys = new long[16];
    private int size;

    /** Two numbers as one long. */
    static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    /** The first number of a pair. */
    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    /** The second number of a pair. */
    static int second(long pair) {
        return (int) pair;
    }

    /** Distinct longs met. */
    int size() {
        return size;
    }

    /** The long of a number. */
    long key(int number) {
        return keys[number];
    }

    /** The number of a long, which is new if it was not met before. */
    int number(long key) {
        int mask = slots.length - 1;
        int at = spread(key) & mask;
        while (slots[at] > 0) {
            if (keys[slots[at] - 1] == key) {
                return slots[at] - 1;
            }
            at = at + 1 & mask;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
        slots[at] = size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int at = spread(keys[number]) & mask;
            while (slots[at] > 0) {
                at = at + 1 & mask;
            }
            slots[at] = number + 1;
        }
    }

    private static int spread(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        return (int) (hash ^ hash >>> 32);
    }
}

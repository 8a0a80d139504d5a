package dev.parallax.engine.internal.function;

import java.util.Arrays;

/** Arrays that are used again from batch to batch, and arrays that grow with the groups. */
final class Room {
    static final long[] NO_LONGS = {};
    static final double[] NO_DOUBLES = {};
    static final int[] NO_INTS = {};

    private Room() {}

    /** The array, or a larger one whose content does not matter. */
    static long[] longs(long[] array, int size) {
        return array.length >= size ? array : new long[size];
    }

    /** The array, or a larger one whose content does not matter. */
    static double[] doubles(double[] array, int size) {
        return array.length >= size ? array : new double[size];
    }

    /** The array, or a larger one whose content does not matter. */
    static int[] ints(int[] array, int size) {
        return array.length >= size ? array : new int[size];
    }

    /** The array for the words of so many bits, all 0. */
    static long[] words(long[] array, int size) {
        int words = wordCount(size);
        if (array.length < words) {
            return new long[words];
        }
        Arrays.fill(array, 0, words, 0);
        return array;
    }

    /** The number of words for so many bits. */
    static int wordCount(int size) {
        return (size + 63) >> 6;
    }

    /** The array with its content, at least this long; grows geometrically, new places are 0. */
    static long[] grown(long[] array, long size) {
        return array.length >= size ? array : Arrays.copyOf(array, larger(array.length, size));
    }

    /** The array with its content, at least this long; grows geometrically, new places are 0. */
    static double[] grown(double[] array, long size) {
        return array.length >= size ? array : Arrays.copyOf(array, larger(array.length, size));
    }

    /** The array with its content, at least this long; grows geometrically, new places are 0. */
    static int[] grown(int[] array, long size) {
        return array.length >= size ? array : Arrays.copyOf(array, larger(array.length, size));
    }

    private static int larger(int length, long size) {
        if (size > Integer.MAX_VALUE - 8) {
            throw new OutOfMemoryError("more groups than an array can hold");
        }
        return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(size, length + (length >> 1) + 16L));
    }
}

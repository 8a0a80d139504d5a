package dev.parallax.engine.internal.curve;

import java.util.Arrays;

/** Puts whole numbers in rising order by three digits of eleven bits, in linear time; few of them as the JDK does. */
final class RadixSort {
    private static final int DIGITS = 3;
    private static final int DIGIT = 11;
    private static final int VALUES = 1 << DIGIT;

    /** Up to so many need no room to spare. */
    static final int FEW = 1 << 12;

    /** Made for the first numbers that are not few: to make them takes longer than to sort some. */
    private int[][] counts = {};

    /**
     * Sorts {@code [from, to)}.
     *
     * @param spare at least as long as what is sorted; its content is lost
     */
    void sort(int[] numbers, int from, int to, int[] spare) {
        int size = to - from;
        if (size <= FEW) {
            Arrays.sort(numbers, from, to);
            return;
        }
        count(numbers, from, to);
        int[] source = numbers;
        int[] target = spare;
        int start = from;
        int into = 0;
        for (int digit = 0; digit < counts.length; digit++) {
            if (!places(counts[digit], into, size)) {
                continue;
            }
            scatter(source, start, size, target, digit);
            int[] swap = source;
            source = target;
            target = swap;
            int other = start;
            start = into;
            into = other;
        }
        if (source != numbers) {
            System.arraycopy(source, start, numbers, from, size);
        }
    }

    /** A sign is a bit as others once it is turned. */
    private static int digit(int number, int digit) {
        return (number ^ Integer.MIN_VALUE) >>> digit * DIGIT & VALUES - 1;
    }

    private void count(int[] numbers, int from, int to) {
        counts = counts.length == 0 ? new int[DIGITS][VALUES] : counts;
        for (int[] ofDigit : counts) {
            Arrays.fill(ofDigit, 0);
        }
        int[] low = counts[0];
        int[] middle = counts[1];
        int[] high = counts[2];
        for (int i = from; i < to; i++) {
            int number = numbers[i];
            low[digit(number, 0)]++;
            middle[digit(number, 1)]++;
            high[digit(number, 2)]++;
        }
    }

    /** Makes of counts where the numbers of each digit begin; false where all have the same digit, which orders nothing. */
    private static boolean places(int[] counts, int first, int size) {
        int at = first;
        for (int value = 0; value < VALUES; value++) {
            int count = counts[value];
            if (count == size) {
                return false;
            }
            counts[value] = at;
            at += count;
        }
        return true;
    }

    private void scatter(int[] source, int start, int size, int[] target, int digit) {
        int[] next = counts[digit];
        for (int i = start; i < start + size; i++) {
            int number = source[i];
            target[next[digit(number, digit)]++] = number;
        }
    }
}

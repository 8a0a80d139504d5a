package dev.parallax.engine.internal.function;

import java.util.Arrays;

/** Values at a rank without sorting all: Hoare's selection, which leaves smaller values before the place and larger behind it. */
final class Ranks {
    /** So few values are sorted sooner. */
    private static final int FEW = 32;

    private Ranks() {}

    /** The value that sorting {@code [from, to)} would bring to a place; no value is NaN, and zero has one sign. */
    static double select(double[] values, int from, int to, int place) {
        int low = from;
        int high = to - 1;
        // values that always split badly are sorted after twice the turns that good ones need
        int turns = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(to - from));
        while (high - low >= FEW) {
            if (turns-- == 0) {
                break;
            }
            double pivot = median(values[low], values[low + high >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double value = values[i];
                    values[i++] = values[j];
                    values[j--] = value;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return values[place];
            }
        }
        Arrays.sort(values, low, high + 1);
        return values[place];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /** The smallest value of {@code [from, to)}, where there is one. */
    static double smallest(double[] values, int from, int to) {
        double smallest = values[from];
        for (int i = from + 1; i < to; i++) {
            smallest = Math.min(smallest, values[i]);
        }
        return smallest;
    }
}

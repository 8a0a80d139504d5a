package dev.parallax.engine.internal.function;

import java.util.Arrays;

/**
 * How far the values of one batch are from a number of their group, each sum in four parts: rows take the parts in turn, so that no
 * addition waits for the one before it. For one thread.
 */
final class LanedDeviations {
    private static final int LANES = 4;
    private static final int SHIFT = 2;

    private double[] sums = Room.NO_DOUBLES;
    private double[] squares = Room.NO_DOUBLES;

    /**
     * Takes the values of a batch in place of those of the one before.
     *
     * @param from the number of each group
     * @return whether all sums are finite, which they are not where a value is null: then they say nothing
     */
    boolean take(GroupedRows rows, double[] values, double[] from) {
        int parts = rows.groupCount() << SHIFT;
        sums = Room.doubles(sums, parts);
        squares = Room.doubles(squares, parts);
        Arrays.fill(sums, 0, parts, 0);
        Arrays.fill(squares, 0, parts, 0);
        take(rows.groups(), values, rows.size(), from, sums, squares);
        boolean finite = true;
        for (int g = 0; g < rows.groupCount(); g++) {
            finite &= sumOfSquares(g) <= Double.MAX_VALUE;
        }
        return finite;
    }

    private static void take(int[] groups, double[] values, int size, double[] from, double[] sums, double[] squares) {
        for (int i = 0; i < size; i++) {
            int part = (groups[i] << SHIFT) + (i & LANES - 1);
            double deviation = values[i] - from[groups[i]];
            sums[part] += deviation;
            squares[part] += deviation * deviation;
        }
    }

    /** The sum of a group's deviations. */
    double sum(int group) {
        return ofParts(sums, group);
    }

    /** The sum of their squares. */
    double sumOfSquares(int group) {
        return ofParts(squares, group);
    }

    private static double ofParts(double[] of, int group) {
        int first = group << SHIFT;
        return of[first] + of[first + 1] + (of[first + 2] + of[first + 3]);
    }
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * The sums of one batch's 32-bit numbers by group, of several columns: up to four are added in one pass, which looks a row's group up
 * once. Each sum is made of parts that rows take in turn, so that no addition waits for the one before it. What 64 bits lose of some
 * thousand numbers of 32 lies beyond the digits of each of them, unless they are far apart; so nothing is compensated. For one thread.
 */
final class FloatSums {
    private static final int TOGETHER = 4;
    private static final int PARTS = 8;
    private static final int SHIFT = 3;

    private double[] parts = Room.NO_DOUBLES;
    private double[] sums = Room.NO_DOUBLES;
    private boolean[] finite = new boolean[0];
    private int groupCount;

    /** Adds the values of a batch in place of those of the one before. */
    void add(GroupedRows rows, List<Vector.Floats> columns) {
        groupCount = rows.groupCount();
        sums = Room.doubles(sums, columns.size() * groupCount);
        finite = finite.length < columns.size() ? new boolean[columns.size()] : finite;
        int size = groupCount << SHIFT;
        parts = Room.doubles(parts, size);
        for (int c = 0; c < columns.size(); ) {
            Arrays.fill(parts, 0, size, 0);
            int together = columns.size() - c >= TOGETHER ? TOGETHER : columns.size() - c >= 2 ? 2 : 1;
            if (together == TOGETHER) {
                four(rows, columns, c, parts);
            } else if (together == 2) {
                two(rows, columns, c, parts);
            } else {
                one(rows, columns.get(c).values(), parts);
            }
            for (int k = 0; k < together; k++) {
                addUp(c + k, k, together);
            }
            c += together;
        }
    }

    /** Adds up the parts of a column, which are those from {@code first} on, one in so many. */
    private void addUp(int column, int first, int together) {
        boolean all = true;
        for (int g = 0; g < groupCount; g++) {
            double sum = 0;
            for (int part = first; part < PARTS; part += together) {
                sum += parts[(g << SHIFT) + part];
            }
            sums[column * groupCount + g] = sum;
            all &= Math.abs(sum) <= Double.MAX_VALUE;
        }
        finite[column] = all;
    }

    private static void four(GroupedRows rows, List<Vector.Floats> columns, int from, double[] parts) {
        int[] groups = rows.groups();
        int size = rows.size();
        float[] first = columns.get(from).values();
        float[] second = columns.get(from + 1).values();
        float[] third = columns.get(from + 2).values();
        float[] fourth = columns.get(from + 3).values();
        for (int i = 0; i < size; i++) {
            int at = (groups[i] << SHIFT) + ((i & 1) << 2);
            parts[at] += first[i];
            parts[at + 1] += second[i];
            parts[at + 2] += third[i];
            parts[at + 3] += fourth[i];
        }
    }

    private static void two(GroupedRows rows, List<Vector.Floats> columns, int from, double[] parts) {
        int[] groups = rows.groups();
        int size = rows.size();
        float[] first = columns.get(from).values();
        float[] second = columns.get(from + 1).values();
        for (int i = 0; i < size; i++) {
            int at = (groups[i] << SHIFT) + ((i & 3) << 1);
            parts[at] += first[i];
            parts[at + 1] += second[i];
        }
    }

    private static void one(GroupedRows rows, float[] values, double[] parts) {
        int[] groups = rows.groups();
        int size = rows.size();
        for (int i = 0; i < size; i++) {
            parts[(groups[i] << SHIFT) + (i & PARTS - 1)] += values[i];
        }
    }

    /** Whether all sums of a column are finite, which they are not where a value is null: then they say nothing. */
    boolean isFinite(int column) {
        return finite[column];
    }

    /** The sum of a column's values in a group. */
    double sum(int column, int group) {
        return sums[column * groupCount + group];
    }
}

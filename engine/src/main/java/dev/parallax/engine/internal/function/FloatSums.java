package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * The sums of one batch's 32-bit numbers by group, of several columns: up to eight are added in one pass, which looks a row's group up
 * once and reads the numbers where they lie. Each sum is made of parts that rows take in turn, so that no addition waits for the one before it. What 64 bits lose of some
 * thousand numbers of 32 lies beyond the digits of each of them, unless they are far apart; so nothing is compensated. For one thread.
 */
final class FloatSums {
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
            int together = Math.min(PARTS, Integer.highestOneBit(columns.size() - c));
            switch (together) {
                case 8 -> eight(rows, columns, c, parts);
                case 4 -> four(rows, columns, c, parts);
                case 2 -> two(rows, columns, c, parts);
                default -> one(rows, columns.get(c).stored(), parts);
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

    private static void eight(GroupedRows rows, List<Vector.Floats> columns, int from, double[] parts) {
        int[] groups = rows.groups();
        int size = rows.size();
        FloatBuffer first = columns.get(from).stored();
        FloatBuffer second = columns.get(from + 1).stored();
        FloatBuffer third = columns.get(from + 2).stored();
        FloatBuffer fourth = columns.get(from + 3).stored();
        FloatBuffer fifth = columns.get(from + 4).stored();
        FloatBuffer sixth = columns.get(from + 5).stored();
        FloatBuffer seventh = columns.get(from + 6).stored();
        FloatBuffer eighth = columns.get(from + 7).stored();
        for (int i = 0; i < size; i++) {
            int at = groups[i] << SHIFT;
            parts[at] += first.get(i);
            parts[at + 1] += second.get(i);
            parts[at + 2] += third.get(i);
            parts[at + 3] += fourth.get(i);
            parts[at + 4] += fifth.get(i);
            parts[at + 5] += sixth.get(i);
            parts[at + 6] += seventh.get(i);
            parts[at + 7] += eighth.get(i);
        }
    }

    private static void four(GroupedRows rows, List<Vector.Floats> columns, int from, double[] parts) {
        int[] groups = rows.groups();
        int size = rows.size();
        FloatBuffer first = columns.get(from).stored();
        FloatBuffer second = columns.get(from + 1).stored();
        FloatBuffer third = columns.get(from + 2).stored();
        FloatBuffer fourth = columns.get(from + 3).stored();
        for (int i = 0; i < size; i++) {
            int at = (groups[i] << SHIFT) + ((i & 1) << 2);
            parts[at] += first.get(i);
            parts[at + 1] += second.get(i);
            parts[at + 2] += third.get(i);
            parts[at + 3] += fourth.get(i);
        }
    }

    private static void two(GroupedRows rows, List<Vector.Floats> columns, int from, double[] parts) {
        int[] groups = rows.groups();
        int size = rows.size();
        FloatBuffer first = columns.get(from).stored();
        FloatBuffer second = columns.get(from + 1).stored();
        for (int i = 0; i < size; i++) {
            int at = (groups[i] << SHIFT) + ((i & 3) << 1);
            parts[at] += first.get(i);
            parts[at + 1] += second.get(i);
        }
    }

    private static void one(GroupedRows rows, FloatBuffer values, double[] parts) {
        int[] groups = rows.groups();
        int size = rows.size();
        for (int i = 0; i < size; i++) {
            parts[(groups[i] << SHIFT) + (i & PARTS - 1)] += values.get(i);
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

package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/**
 * The sums of one batch by group, each in eight parts: rows take the parts in turn, so that no addition waits for the one before
 * it. For one thread.
 */
final class LanedSums {
    /** Up to so many groups the parts stay in the nearest cache, and adding them up costs little beside the rows. */
    static final int MOST_GROUPS = 128;

    private static final int LANES = 8;
    private static final int SHIFT = 3;

    private final DoubleInput input = new DoubleInput();
    private double[] sums = Room.NO_DOUBLES;
    private double[] lost = Room.NO_DOUBLES;

    /**
     * Adds the values of a batch in place of those of the one before.
     *
     * @return whether all sums are finite, which they are not where a value is null: then they say nothing
     */
    boolean add(GroupedRows rows, Vector values) {
        int parts = rows.groupCount() << SHIFT;
        sums = Room.doubles(sums, parts);
        lost = Room.doubles(lost, parts);
        Arrays.fill(sums, 0, parts, 0);
        Arrays.fill(lost, 0, parts, 0);
        add(rows.groups(), input.read(values, rows.size()), rows.size(), sums, lost);
        return addUp(rows.groupCount());
    }

    /** Adds up the parts of each group in the first of them; false where a sum is not finite. */
    private boolean addUp(int groups) {
        boolean finite = true;
        for (int g = 0; g < groups; g++) {
            int first = g << SHIFT;
            double sum = sums[first];
            double left = lost[first];
            for (int part = first + 1; part < first + LANES; part++) {
                double value = sums[part];
                double next = sum + value;
                double added = next - sum;
                left += sum - (next - added) + (value - added) + lost[part];
                sum = next;
            }
            sums[first] = sum;
            lost[first] = left;
            finite &= Math.abs(sum) <= Double.MAX_VALUE;
        }
        return finite;
    }

    /** Keeps what each addition loses: Knuth's two-sum, which asks not which number is the larger. */
    private static void add(int[] groups, double[] values, int size, double[] sums, double[] lost) {
        for (int i = 0; i < size; i++) {
            int part = (groups[i] << SHIFT) + (i & LANES - 1);
            double value = values[i];
            double sum = sums[part];
            double next = sum + value;
            double added = next - sum;
            lost[part] += sum - (next - added) + (value - added);
            sums[part] = next;
        }
    }

    /** The sum of a group. */
    double sum(int group) {
        return sums[group << SHIFT];
    }

    /** What the sum of a group lacks. */
    double lost(int group) {
        return lost[group << SHIFT];
    }
}

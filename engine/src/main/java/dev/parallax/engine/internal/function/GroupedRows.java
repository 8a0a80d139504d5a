package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a batch by their groups, as the accumulators of a step share them: what several of them need is worked out once.
 * For one thread; it is set anew for every batch.
 */
public final class GroupedRows {
    private static final int LANES = 4;

    /** The bits of so few groups that two rows' make one number of a small table. */
    private static final int PAIRED = 4;

    /** Fewer rows than counters of pairs are counted one by one. */
    private static final int FEW = 2 << 2 * PAIRED;

    private int[] groups = Room.NO_INTS;
    private int size;
    private int groupCount;
    private int[] counts = Room.NO_INTS;
    private boolean counted;
    private final List<Vector.Floats> summed = new ArrayList<>(0);
    private @Nullable FloatSums sums;
    private boolean added;

    /**
     * The rows of the next batch.
     *
     * @param of the group of each row
     * @param count groups met so far: those of the rows are below
     */
    public void set(int[] of, int rows, int count) {
        groups = of;
        size = rows;
        groupCount = count;
        counted = false;
        added = false;
        summed.clear();
    }

    /** Says beforehand of which values accumulators are going to ask the sums, so that they are made together. */
    public void willSum(Vector values) {
        if (values instanceof Vector.Floats floats && numberOf(floats) < 0) {
            summed.add(floats);
        }
    }

    /** The sums of values that were named beforehand; they have no number there otherwise. */
    FloatSums sums() {
        FloatSums made = sums == null ? new FloatSums() : sums;
        sums = made;
        if (!added) {
            made.add(this, summed);
            added = true;
        }
        return made;
    }

    /** The number among the sums of values; -1 where they were not named beforehand. */
    int numberOf(Vector.Floats values) {
        int number = summed.size() - 1;
        while (number >= 0 && !summed.get(number).isSame(values)) {
            number--;
        }
        return number;
    }

    /** The group of each row; not to be changed. */
    int[] groups() {
        return groups;
    }

    /** The number of rows. */
    int size() {
        return size;
    }

    /** The groups met so far. */
    int groupCount() {
        return groupCount;
    }

    /** The rows of each group in this batch; not to be changed. */
    int[] counts() {
        if (!counted) {
            boolean pairs = groupCount <= 1 << PAIRED && size >= FEW;
            int counters = pairs ? 2 << 2 * PAIRED : groupCount * LANES;
            counts = Room.ints(counts, counters);
            Arrays.fill(counts, 0, counters, 0);
            if (pairs) {
                countPairs(groups, size, groupCount, counts);
            } else {
                count(groups, size, groupCount, counts);
            }
            counted = true;
        }
        return counts;
    }

    /** Two rows at a time, in two tables by turns: few counters are written, and seldom the same one twice in a row. */
    private static void countPairs(int[] groups, int size, int groupCount, int[] into) {
        int second = 1 << 2 * PAIRED;
        int i = 0;
        for (; i + LANES <= size; i += LANES) {
            into[groups[i] << PAIRED | groups[i + 1]]++;
            into[second | groups[i + 2] << PAIRED | groups[i + 3]]++;
        }
        int[] sums = new int[groupCount];
        for (; i < size; i++) {
            sums[groups[i]]++;
        }
        for (int a = 0; a < groupCount; a++) {
            for (int b = 0; b < groupCount; b++) {
                int both = into[a << PAIRED | b] + into[second | a << PAIRED | b];
                sums[a] += both;
                sums[b] += both;
            }
        }
        System.arraycopy(sums, 0, into, 0, groupCount);
    }

    /** Neighbours have counters of their own, so that none waits for the one before. */
    private static void count(int[] groups, int size, int groupCount, int[] into) {
        int second = groupCount;
        int third = 2 * groupCount;
        int fourth = 3 * groupCount;
        int i = 0;
        for (; i + LANES <= size; i += LANES) {
            into[groups[i]]++;
            into[second + groups[i + 1]]++;
            into[third + groups[i + 2]]++;
            into[fourth + groups[i + 3]]++;
        }
        for (; i < size; i++) {
            into[groups[i]]++;
        }
        for (int g = 0; g < groupCount; g++) {
            into[g] += into[second + g] + into[third + g] + into[fourth + g];
        }
    }
}

package dev.parallax.engine.internal.function;

import java.util.Arrays;

/**
 * The rows of a batch by their groups, as the accumulators of a step share them: what several of them need is worked out once.
 * For one thread; it is set anew for every batch.
 */
public final class GroupedRows {
    private static final int LANES = 4;

    private int[] groups = Room.NO_INTS;
    private int size;
    private int groupCount;
    private int[] counts = Room.NO_INTS;
    private boolean counted;

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
            counts = Room.ints(counts, groupCount * LANES);
            Arrays.fill(counts, 0, groupCount * LANES, 0);
            count(groups, size, groupCount, counts);
            counted = true;
        }
        return counts;
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

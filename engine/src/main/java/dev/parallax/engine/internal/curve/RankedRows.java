package dev.parallax.engine.internal.curve;

import java.util.Arrays;

/**
 * Rows of some groups, put in the falling order of their scores group by group. Of each group the positive rows stand in front and the
 * negative ones behind, so that nothing but the scores has to be kept: eight bytes a row, half of them to sort. For one thread, used
 * again and again.
 */
public final class RankedRows {
    private final RadixSort sort = new RadixSort();
    private int[] numbers = {};
    private int[] spare = {};
    private int first;
    private int low;
    private int high;
    private int[] starts = {};
    private int[] front = {};
    private int[] back = {};
    private long[] unscoredPositives = {};
    private long[] unscored = {};

    /**
     * Begins with no rows.
     *
     * @param first group that is taken; the others follow it
     * @param room rows of each group, at most
     * @param low the smallest {@linkplain FallingOrder number} of a score that is taken
     * @param high the largest
     */
    public void begin(int first, int[] room, int low, int high) {
        this.first = first;
        this.low = low;
        this.high = high;
        int groups = room.length;
        starts = new int[groups + 1];
        for (int g = 0; g < groups; g++) {
            // one more, as a row is written at both ends before it is known where it belongs
            starts[g + 1] = starts[g] + room[g] + 1;
        }
        front = Arrays.copyOf(starts, groups);
        back = new int[groups];
        Arrays.setAll(back, g -> starts[g + 1] - 1);
        unscoredPositives = new long[groups];
        unscored = new long[groups];
        if (numbers.length < starts[groups]) {
            numbers = new int[starts[groups]];
        }
    }

    /**
     * Adds rows of one group.
     *
     * @param counted which of them count, as bits
     * @param positive which are positive
     */
    public void add(float[] scores, long[] counted, long[] positive, int size) {
        int at = front[0];
        int end = back[0];
        for (int i = 0; i < size; i++) {
            long word = counted[i >> 6] >>> i;
            float score = scores[i];
            if ((word & 1) == 0) {
                continue;
            }
            int bit = (int) (positive[i >> 6] >>> i) & 1;
            int number = FallingOrder.of(score);
            if (Float.isNaN(score)) {
                skip(0, bit);
            } else if (number >= low && number <= high) {
                numbers[at] = number;
                numbers[end] = number;
                at += bit;
                end -= 1 - bit;
            }
        }
        front[0] = at;
        back[0] = end;
    }

    /** Adds rows of groups, of which only those taken count. */
    public void add(int[] groups, float[] scores, long[] counted, long[] positive, int size) {
        for (int i = 0; i < size; i++) {
            int group = groups[i] - first;
            if (group < 0 || group >= front.length || (counted[i >> 6] >>> i & 1) == 0) {
                continue;
            }
            int bit = (int) (positive[i >> 6] >>> i) & 1;
            int number = FallingOrder.of(scores[i]);
            if (Float.isNaN(scores[i])) {
                skip(group, bit);
            } else if (number >= low && number <= high) {
                numbers[bit == 1 ? front[group]++ : back[group]--] = number;
            }
        }
    }

    private void skip(int group, int bit) {
        unscored[group]++;
        unscoredPositives[group] += bit;
    }

    /** The rows that were added of a group, the first taken being 0. */
    public Sweep.Totals totals(int group) {
        long positives = front[group] - starts[group] + unscoredPositives[group];
        long negatives = starts[group + 1] - 1 - back[group] + unscored[group] - unscoredPositives[group];
        return new Sweep.Totals(positives, negatives, unscored[group]);
    }

    /** Tells a sweep that has begun of every distinct score of a group, from the highest down. Once for each group. */
    public void sweep(int group, Sweep sweep) {
        int p = starts[group];
        int positives = front[group];
        int n = back[group] + 1;
        int negatives = starts[group + 1];
        sort(p, positives);
        sort(n, negatives);
        while (p < positives || n < negatives) {
            int number = p == positives ? numbers[n] : n == negatives ? numbers[p] : Math.min(numbers[p], numbers[n]);
            int fromPositive = p;
            while (p < positives && numbers[p] == number) {
                p++;
            }
            int fromNegative = n;
            while (n < negatives && numbers[n] == number) {
                n++;
            }
            sweep.at(FallingOrder.score(number), p - fromPositive, n - fromNegative);
        }
    }

    private void sort(int from, int to) {
        if (spare.length < to - from && to - from > RadixSort.FEW) {
            spare = new int[to - from];
        }
        sort.sort(numbers, from, to, spare);
    }
}

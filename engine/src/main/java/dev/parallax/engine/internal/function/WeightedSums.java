package dev.parallax.engine.internal.function;

import java.util.Arrays;

/** Sums of decimals that count by weight, by Neumaier's compensated summation; one for each of any places. For one thread. */
final class WeightedSums {
    private double[] sums = Room.NO_DOUBLES;
    private double[] lost = Room.NO_DOUBLES;

    void grow(int places) {
        sums = Room.grown(sums, places);
        lost = Room.grown(lost, places);
    }

    void add(int place, double value) {
        double sum = sums[place];
        double next = sum + value;
        lost[place] += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sums[place] = next;
    }

    /** Adds a sum of others, so many times. */
    void addTimes(WeightedSums others, int from, int to, long times) {
        add(to, others.sums[from] * times);
        lost[to] += others.lost[from] * times;
    }

    void clear(int from, int to) {
        Arrays.fill(sums, from, to, 0);
        Arrays.fill(lost, from, to, 0);
    }

    /** The sum at a place; NaN, which is null, where it is not finite. */
    double at(int place) {
        return DoubleMap.finite(sums[place] + lost[place]);
    }
}

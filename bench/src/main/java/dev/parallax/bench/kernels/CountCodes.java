package dev.parallax.bench.kernels;

import org.openjdk.jmh.annotations.Benchmark;

/** Counting pairs of codes. */
public class CountCodes {
    /** No state of its own. */
    public CountCodes() {}

    /** By the engine. */
    @Benchmark
    public int engine(Asked asked) {
        return asked.rows("group by row.truth, other.guess show count");
    }

    /** By a loop: one counter of two codes, with no dependence between neighbours' counters but in memory. */
    @Benchmark
    public int[] loop(Plain plain) {
        int[] counts = new int[256];
        for (int row = 0; row < Kernels.ROWS; row++) {
            counts[plain.truth[row] << 4 | plain.otherGuess[row]]++;
        }
        return counts;
    }
}

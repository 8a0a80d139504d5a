package dev.parallax.bench.kernels;

import org.openjdk.jmh.annotations.Benchmark;

/** Rows by bins of a score and by code. */
public class BinScores {
    /** No state of its own. */
    public BinScores() {}

    /** By the engine. */
    @Benchmark
    public int engine(Asked asked) {
        return asked.rows("group by row.truth show hist(base.score, bins: 16)");
    }

    /** By a loop that multiplies. */
    @Benchmark
    public int[] loop(Plain plain) {
        int[] counts = new int[256];
        for (int row = 0; row < Kernels.ROWS; row++) {
            counts[plain.truth[row] << 4 | (int) (plain.score[row] * 16)]++;
        }
        return counts;
    }
}

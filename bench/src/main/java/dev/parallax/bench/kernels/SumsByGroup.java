package dev.parallax.bench.kernels;

import org.openjdk.jmh.annotations.Benchmark;

/** Sums of scores by code. */
public class SumsByGroup {
    /** No state of its own. */
    public SumsByGroup() {}

    /** By the engine. */
    @Benchmark
    public int engine(Asked asked) {
        return asked.rows("group by row.truth show avg(base.score)");
    }

    /** By a loop, in doubles. */
    @Benchmark
    public double[] loop(Plain plain) {
        double[] sums = new double[16];
        for (int row = 0; row < Kernels.ROWS; row++) {
            sums[plain.truth[row]] += plain.score[row];
        }
        return sums;
    }
}

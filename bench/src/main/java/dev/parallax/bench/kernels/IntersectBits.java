package dev.parallax.bench.kernels;

import org.openjdk.jmh.annotations.Benchmark;

/** The rows of a class where the models differ: an index's bitmap and a kept one. */
public class IntersectBits {
    /** No state of its own. */
    public IntersectBits() {}

    /** By the engine. */
    @Benchmark
    public long engine(Asked asked) {
        return asked.selected("row.truth = \"%s\" and other.guess != base.guess".formatted(Kernels.FIRST));
    }

    /** By a loop over words. */
    @Benchmark
    public long loop(Plain plain) {
        long selected = 0;
        for (int at = 0; at < plain.isFirst.length; at++) {
            selected += Long.bitCount(plain.isFirst[at] & plain.differs[at]);
        }
        return selected;
    }
}

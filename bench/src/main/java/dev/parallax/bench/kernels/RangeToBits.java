package dev.parallax.bench.kernels;

import org.openjdk.jmh.annotations.Benchmark;

/** The rows whose score lies in a range, as bits. */
public class RangeToBits {
    /** No state of its own. */
    public RangeToBits() {}

    /** By the engine. */
    @Benchmark
    public long engine(Asked asked) {
        return asked.selected("base.score >= 0.5 and base.score < 0.7");
    }

    /** By a loop that fills words, without a branch: floats that are not negative are ordered as their bits. */
    @Benchmark
    public long loop(Plain plain) {
        int low = Float.floatToRawIntBits(0.5f);
        int high = Float.floatToRawIntBits(0.7f) - 1;
        long selected = 0;
        for (int from = 0; from < Kernels.ROWS; from += Long.SIZE) {
            long word = 0;
            for (int bit = 0; bit < Long.SIZE; bit++) {
                int score = Float.floatToRawIntBits(plain.score[from + bit]);
                word |= (long) (~(score - low | high - score) >>> 31) << bit;
            }
            selected += Long.bitCount(word);
        }
        return selected;
    }
}

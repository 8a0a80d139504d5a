package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.math.BigInteger;
import java.util.Arrays;

/** Sums and means of whole numbers: exact in 128 bits, so only a sum that does not fit in 64 is an error. */
final class LongSums implements Accumulator {
    private final boolean mean;
    private final LongInput input = new LongInput();
    private long[] high = Room.NO_LONGS;
    private long[] low = Room.NO_LONGS;
    private long[] counts = Room.NO_LONGS;

    LongSums(boolean mean) {
        this.mean = mean;
    }

    @Override
    public void grow(int groups) {
        high = Room.grown(high, groups);
        low = Room.grown(low, groups);
        counts = Room.grown(counts, groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        long[] values = input.read(arguments[0], size);
        for (int i = 0; i < size; i++) {
            if (values[i] != Vector.NULL_LONG) {
                int group = groups[i];
                add(group, values[i] >> 63, values[i]);
                counts[group]++;
            }
        }
    }

    private void add(int group, long upper, long lower) {
        long sum = low[group] + lower;
        high[group] += upper + (Long.compareUnsigned(sum, lower) < 0 ? 1 : 0);
        low[group] = sum;
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        LongSums that = (LongSums) other;
        for (int g = 0; g < groups; g++) {
            add(groupOf[g], that.high[g], that.low[g]);
            counts[groupOf[g]] += that.counts[g];
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        if (mean) {
            double[] means = new double[groups];
            Arrays.setAll(means, g -> counts[g] == 0 ? Double.NaN : value(g) / counts[g]);
            return new Vector.Doubles(means, groups);
        }
        long[] sums = new long[groups];
        for (int g = 0; g < groups; g++) {
            if (counts[g] > 0 && (high[g] != low[g] >> 63 || low[g] == Vector.NULL_LONG)) {
                throw new ArithmeticException(
                        "whole-number overflow: a sum does not fit in 64 bits; use sum(1.0 * x) to add decimals");
            }
            sums[g] = counts[g] == 0 ? Vector.NULL_LONG : low[g];
        }
        return new Vector.Longs(Type.INTEGER, sums, groups);
    }

    private double value(int group) {
        if (high[group] == low[group] >> 63) {
            return low[group];
        }
        BigInteger upper = BigInteger.valueOf(high[group]).shiftLeft(64);
        BigInteger lower = new BigInteger(Long.toUnsignedString(low[group]));
        return upper.add(lower).doubleValue();
    }
}

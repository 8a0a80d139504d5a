package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The mean of a value of each row, of a model's scores; null where one that counts has none. The arguments are the value and
 * whether the row counts.
 */
final class RowMeans implements MetricAccumulator {
    private final DoubleUnaryOperator of;
    private final DoubleInput input = new DoubleInput();
    private final BitsInput countedInput = new BitsInput();
    private final WeightedSums sums = new WeightedSums();
    private long[] counts = Room.NO_LONGS;
    private long[] nulls = Room.NO_LONGS;

    /**
     * @param of what is summed, of the value that is passed
     */
    RowMeans(DoubleUnaryOperator of) {
        this.of = of;
    }

    @Override
    public void grow(int groups) {
        sums.grow(groups);
        counts = Room.grown(counts, groups);
        nulls = Room.grown(nulls, groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, long @Nullable [] weights, int size) {
        double[] values = input.read(arguments[0], size);
        long[] counted = countedInput.read(arguments[1], size);
        for (int i = 0; i < size; i++) {
            if ((counted[i >> 6] >>> i & 1) == 0) {
                continue;
            }
            long weight = weights == null ? 1 : weights[i];
            if (Double.isNaN(values[i])) {
                nulls[groups[i]] += weight;
            } else {
                sums.add(groups[i], weight * of.applyAsDouble(values[i]));
                counts[groups[i]] += weight;
            }
        }
    }

    @Override
    public void addTimes(MetricAccumulator other, int from, int to, long times) {
        RowMeans that = (RowMeans) other;
        sums.addTimes(that.sums, from, to, times);
        counts[to] += that.counts[from] * times;
        nulls[to] += that.nulls[from] * times;
    }

    @Override
    public void clear(int group) {
        sums.clear(group, group + 1);
        counts[group] = 0;
        nulls[group] = 0;
    }

    @Override
    public double value(int group) {
        return counts[group] == 0 || nulls[group] > 0 ? Double.NaN : sums.at(group) / counts[group];
    }
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/** The smallest or the largest decimal of each group. */
final class DoubleExtreme implements Accumulator {
    private final boolean smallest;
    private final DoubleInput input = new DoubleInput();
    private double[] best = Room.NO_DOUBLES;
    private long skipped;

    DoubleExtreme(boolean smallest) {
        this.smallest = smallest;
    }

    @Override
    public void grow(int groups) {
        int before = best.length;
        best = Room.grown(best, groups);
        Arrays.fill(best, before, best.length, Double.NaN);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        double[] values = input.read(arguments[0], size);
        for (int i = 0; i < size; i++) {
            offer(groups[i], values[i]);
            skipped += Double.isNaN(values[i]) ? 1 : 0;
        }
    }

    @Override
    public long skipped() {
        return skipped;
    }

    private void offer(int group, double value) {
        double now = best[group];
        boolean better = smallest ? value < now : value > now;
        if (better || Double.isNaN(now)) {
            best[group] = value;
        }
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        for (int g = 0; g < groups; g++) {
            offer(groupOf[g], ((DoubleExtreme) other).best[g]);
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        return new Vector.Doubles(Arrays.copyOf(best, groups), groups);
    }
}

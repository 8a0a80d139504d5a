package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/** The smallest or the largest whole number, date or boolean of each group. */
final class LongExtreme implements Accumulator {
    private final Type type;
    private final boolean smallest;
    private final LongInput input = new LongInput();
    private long[] best = Room.NO_LONGS;

    LongExtreme(Type type, boolean smallest) {
        this.type = type;
        this.smallest = smallest;
    }

    @Override
    public void grow(int groups) {
        int before = best.length;
        best = Room.grown(best, groups);
        Arrays.fill(best, before, best.length, Vector.NULL_LONG);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        long[] values = input.read(arguments[0], size);
        for (int i = 0; i < size; i++) {
            if (values[i] != Vector.NULL_LONG) {
                offer(groups[i], values[i]);
            }
        }
    }

    private void offer(int group, long value) {
        long now = best[group];
        boolean better = smallest ? value < now : value > now;
        if (better || now == Vector.NULL_LONG) {
            best[group] = value;
        }
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        LongExtreme that = (LongExtreme) other;
        for (int g = 0; g < groups; g++) {
            if (that.best[g] != Vector.NULL_LONG) {
                offer(groupOf[g], that.best[g]);
            }
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        return new Vector.Longs(type, Arrays.copyOf(best, groups), groups);
    }
}

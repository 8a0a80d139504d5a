package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/** The value of each group's first row that has one. */
final class FirstValue implements Accumulator {
    private static final long NOWHERE = Long.MAX_VALUE;

    private final ValueNumbers numbers;
    private final LongInput places = new LongInput();
    private long[] first = Room.NO_LONGS;
    private long[] values = Room.NO_LONGS;
    private int size;

    FirstValue(Type type) {
        this.numbers = new ValueNumbers(type);
    }

    @Override
    public void grow(int groups) {
        first = Room.grown(first, groups);
        values = Room.grown(values, groups);
        Arrays.fill(first, size, Math.max(size, groups), NOWHERE);
        Arrays.fill(values, size, Math.max(size, groups), ValueNumbers.NONE);
        size = Math.max(size, groups);
    }

    /** After the argument the place of each row: {@link AggregateFunction.Numbering#PLACE}. */
    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        long[] added = numbers.read(arguments[0], size);
        long[] place = places.read(arguments[1], size);
        for (int i = 0; i < size; i++) {
            if (added[i] != ValueNumbers.NONE && place[i] < first[groups[i]]) {
                first[groups[i]] = place[i];
                values[groups[i]] = added[i];
            }
        }
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        FirstValue added = (FirstValue) other;
        numbers.adopt(added.numbers);
        for (int g = 0; g < groups; g++) {
            if (added.first[g] < first[groupOf[g]]) {
                first[groupOf[g]] = added.first[g];
                values[groupOf[g]] = numbers.translate(added.numbers, added.values[g]);
            }
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        return numbers.vector(Arrays.copyOf(values, groups), groups);
    }
}

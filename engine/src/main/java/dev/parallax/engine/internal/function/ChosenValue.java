package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;

/** One of each group's values, chosen by how often it occurs and by class order. */
final class ChosenValue implements Accumulator {
    private final CountedValues values;
    private final CountedValues.Better better;

    ChosenValue(Type type, CountedValues.Better better) {
        this.values = new CountedValues(type);
        this.better = better;
    }

    @Override
    public void grow(int groups) {
        values.grow(groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        values.add(groups, arguments[0], size);
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        values.merge(((ChosenValue) other).values, groupOf);
    }

    @Override
    public Vector finish(int groups, long total) {
        return values.best(groups, better);
    }
}

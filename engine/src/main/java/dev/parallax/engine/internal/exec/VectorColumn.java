package dev.parallax.engine.internal.exec;

import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import org.jspecify.annotations.Nullable;

/** A column of text or of whole numbers that is in memory. */
record VectorColumn(String name, Vector vector) implements ResultColumn {
    @Override
    public Type type() {
        return vector.type();
    }

    @Override
    public long[] longs() {
        demand(vector instanceof Vector.Longs);
        return ((Vector.Longs) vector).values().clone();
    }

    @Override
    public double[] doubles() {
        demand(vector instanceof Vector.Longs);
        long[] longs = longs();
        double[] doubles = new double[longs.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = longs[i] == Vector.NULL_LONG ? Double.NaN : longs[i];
        }
        return doubles;
    }

    @Override
    public @Nullable String[] texts() {
        demand(type() == Type.TEXT);
        @Nullable String[] texts = new String[vector.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Values.text(vector, i);
        }
        return texts;
    }

    @Override
    public @Nullable Object[] values() {
        @Nullable Object[] values = new Object[vector.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Values.object(vector, i);
        }
        return values;
    }

    private void demand(boolean fits) {
        if (!fits) {
            throw new IllegalStateException("column \"" + name + "\" holds " + type().words());
        }
    }
}

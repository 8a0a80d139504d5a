package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import java.util.List;

/** A table in memory: one vector for each slot, all of the same size. */
record Table(List<Vector> slots, int size) implements Relation {
    @Override
    public Morsels morsels(int morselRows) {
        return new Morsels(size, 1, morselRows);
    }
}

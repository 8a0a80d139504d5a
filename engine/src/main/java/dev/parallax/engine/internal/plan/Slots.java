package dev.parallax.engine.internal.plan;

import java.util.Set;
import java.util.TreeSet;

/** Which columns of a table of groups an expression reads. */
public final class Slots extends BoundWalk {
    private final Set<Integer> found = new TreeSet<>();

    private Slots() {}

    /** The positions of the columns, rising; empty for an expression over rows of the dataset. */
    public static Set<Integer> of(Bound expression) {
        Slots slots = new Slots();
        expression.accept(slots);
        return slots.found;
    }

    @Override
    public Void visitSlot(Bound.Slot slot) {
        found.add(slot.index());
        return done();
    }
}

package dev.parallax.engine.internal.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which columns of a table of groups an expression reads. */
public final class Slots implements Bound.Visitor<Void> {
    private final Set<Integer> found = new TreeSet<>();

    private Slots() {}

    /** The positions of the columns, rising; empty for an expression over rows of the dataset. */
    public static Set<Integer> of(Bound expression) {
        Slots slots = new Slots();
        expression.accept(slots);
        return slots.found;
    }

    private Void all(List<Bound> expressions) {
        expressions.forEach(expression -> expression.accept(this));
        return none();
    }

    @SuppressWarnings("NullAway")
    private static Void none() {
        return null;
    }

    @Override
    public Void visitConstant(Bound.Constant constant) {
        return none();
    }

    @Override
    public Void visitStored(Bound.Stored stored) {
        return none();
    }

    @Override
    public Void visitPresence(Bound.Presence presence) {
        return none();
    }

    @Override
    public Void visitTagged(Bound.Tagged tagged) {
        return none();
    }

    @Override
    public Void visitClassScore(Bound.ClassScore score) {
        return none();
    }

    @Override
    public Void visitScoreOf(Bound.ScoreOf score) {
        return score.className().accept(this);
    }

    @Override
    public Void visitScoreStatistic(Bound.ScoreStatistic statistic) {
        return none();
    }

    @Override
    public Void visitStacked(Bound.Stacked stacked) {
        return none();
    }

    @Override
    public Void visitApply(Bound.Apply apply) {
        return all(apply.arguments());
    }

    @Override
    public Void visitReduce(Bound.Reduce reduce) {
        return all(reduce.elements());
    }

    @Override
    public Void visitSlot(Bound.Slot slot) {
        found.add(slot.index());
        return none();
    }

    @Override
    public Void visitGroupValue(Bound.GroupValue value) {
        return none();
    }

    @Override
    public Void visitHolds(Bound.Holds holds) {
        return holds.written().accept(this);
    }

    @Override
    public Void visitDerived(Bound.Derived derived) {
        return derived.value().accept(this);
    }
}

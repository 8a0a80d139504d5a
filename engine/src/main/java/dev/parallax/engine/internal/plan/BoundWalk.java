package dev.parallax.engine.internal.plan;

import java.util.List;

/** A walk over an expression and all that it is made of, in the order written; a subclass notes what it looks for. */
abstract class BoundWalk implements Bound.Visitor<Void> {
    private Void all(List<Bound> expressions) {
        expressions.forEach(expression -> expression.accept(this));
        return done();
    }

    /** What a visit gives. */
    @SuppressWarnings("NullAway")
    static Void done() {
        return null;
    }

    @Override
    public Void visitConstant(Bound.Constant constant) {
        return done();
    }

    @Override
    public Void visitStored(Bound.Stored stored) {
        return done();
    }

    @Override
    public Void visitPresence(Bound.Presence presence) {
        return done();
    }

    @Override
    public Void visitTagged(Bound.Tagged tagged) {
        return done();
    }

    @Override
    public Void visitClassScore(Bound.ClassScore score) {
        return done();
    }

    @Override
    public Void visitScoreOf(Bound.ScoreOf score) {
        return score.className().accept(this);
    }

    @Override
    public Void visitScoreStatistic(Bound.ScoreStatistic statistic) {
        return done();
    }

    @Override
    public Void visitStacked(Bound.Stacked stacked) {
        return done();
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
        return done();
    }

    @Override
    public Void visitGroupValue(Bound.GroupValue value) {
        return done();
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

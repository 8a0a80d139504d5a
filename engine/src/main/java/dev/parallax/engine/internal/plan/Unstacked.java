package dev.parallax.engine.internal.plan;

import java.util.List;

/** An expression over a concatenation as it is for the rows of one model, over the joined units. */
public final class Unstacked implements Bound.Visitor<Bound> {
    private final int model;

    private Unstacked(int model) {
        this.model = model;
    }

    /** The expression for the rows of the model at a position among the compared ones. */
    public static Bound of(Bound expression, int model) {
        return expression.accept(new Unstacked(model));
    }

    private List<Bound> all(List<Bound> expressions) {
        return expressions.stream().map(expression -> expression.accept(this)).toList();
    }

    @Override
    public Bound visitStacked(Bound.Stacked stacked) {
        return stacked.models().get(model);
    }

    @Override
    public Bound visitApply(Bound.Apply apply) {
        return new Bound.Apply(apply.name(), apply.kernel(), all(apply.arguments()), apply.type());
    }

    @Override
    public Bound visitReduce(Bound.Reduce reduce) {
        return new Bound.Reduce(
                reduce.name(), reduce.reduction(), all(reduce.elements()), all(reduce.presences()), reduce.type());
    }

    @Override
    public Bound visitDerived(Bound.Derived derived) {
        return new Bound.Derived(derived.name(), derived.value().accept(this), derived.defined());
    }

    @Override
    public Bound visitScoreOf(Bound.ScoreOf score) {
        return new Bound.ScoreOf(score.model(), score.className().accept(this));
    }

    @Override
    public Bound visitHolds(Bound.Holds holds) {
        return holds.written().accept(this);
    }

    @Override
    public Bound visitConstant(Bound.Constant constant) {
        return constant;
    }

    @Override
    public Bound visitStored(Bound.Stored stored) {
        return stored;
    }

    @Override
    public Bound visitPresence(Bound.Presence presence) {
        return presence;
    }

    @Override
    public Bound visitTagged(Bound.Tagged tagged) {
        return tagged;
    }

    @Override
    public Bound visitClassScore(Bound.ClassScore score) {
        return score;
    }

    @Override
    public Bound visitScoreStatistic(Bound.ScoreStatistic statistic) {
        return statistic;
    }

    @Override
    public Bound visitSlot(Bound.Slot slot) {
        return slot;
    }

    @Override
    public Bound visitGroupValue(Bound.GroupValue value) {
        return value;
    }
}

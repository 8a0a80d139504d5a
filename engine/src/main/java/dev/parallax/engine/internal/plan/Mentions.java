package dev.parallax.engine.internal.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whose columns an expression or a predicate reads; what each row has of its own model is no one's. */
public final class Mentions implements Bound.Visitor<Void>, Predicate.Visitor<Void> {
    private final Set<Participant> found = new LinkedHashSet<>();

    private Mentions() {}

    /** The models whose columns a predicate reads, in the order written. */
    public static List<Participant> models(Predicate predicate) {
        Mentions mentions = new Mentions();
        predicate.accept(mentions);
        return mentions.found.stream().filter(Participant::isModel).toList();
    }

    /** All participants whose columns an expression reads; empty for constants and for columns of tables. */
    public static Set<Participant> of(Bound expression) {
        Mentions mentions = new Mentions();
        expression.accept(mentions);
        return mentions.found;
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
        found.add(stored.of());
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
        found.add(score.model());
        return none();
    }

    @Override
    public Void visitScoreOf(Bound.ScoreOf score) {
        found.add(score.model());
        return score.className().accept(this);
    }

    @Override
    public Void visitScoreStatistic(Bound.ScoreStatistic statistic) {
        found.add(statistic.model());
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

    @Override
    public Void visitAll(Predicate.All all) {
        return none();
    }

    @Override
    public Void visitNone(Predicate.None none) {
        return none();
    }

    @Override
    public Void visitInSet(Predicate.InSet set) {
        return set.column().accept(this);
    }

    @Override
    public Void visitInLongRange(Predicate.InLongRange range) {
        return range.column().accept(this);
    }

    @Override
    public Void visitInDoubleRange(Predicate.InDoubleRange range) {
        return range.column().accept(this);
    }

    @Override
    public Void visitSame(Predicate.Same same) {
        same.left().accept(this);
        return same.right().accept(this);
    }

    @Override
    public Void visitPresent(Predicate.Present present) {
        return none();
    }

    @Override
    public Void visitTagged(Predicate.Tagged tagged) {
        return none();
    }

    @Override
    public Void visitAnd(Predicate.And and) {
        and.operands().forEach(operand -> operand.accept(this));
        return none();
    }

    @Override
    public Void visitOr(Predicate.Or or) {
        or.operands().forEach(operand -> operand.accept(this));
        return none();
    }

    @Override
    public Void visitNot(Predicate.Not not) {
        return not.operand().accept(this);
    }

    @Override
    public Void visitStacked(Predicate.Stacked stacked) {
        return stacked.written().accept(this);
    }

    @Override
    public Void visitMatches(Predicate.Matches matches) {
        return matches.expression().accept(this);
    }
}

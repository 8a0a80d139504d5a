package dev.parallax.engine.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whose columns an expression or a predicate reads; what each row has of its own model is no one's. */
public final class Mentions extends BoundWalk implements Predicate.Visitor<Void> {
    private final Set<Participant> found = new LinkedHashSet<>();

    private Mentions() {}

    /** The models whose columns a predicate reads, in the order written. */
    public static List<Participant> models(Predicate predicate) {
        Mentions mentions = new Mentions();
        predicate.accept(mentions);
        List<Participant> models = new ArrayList<>(mentions.found);
        models.removeIf(found -> !found.isModel());
        return models;
    }

    /** All participants whose columns an expression reads; empty for constants and for columns of tables. */
    public static Set<Participant> of(Bound expression) {
        Mentions mentions = new Mentions();
        expression.accept(mentions);
        return mentions.found;
    }

    @Override
    public Void visitStored(Bound.Stored stored) {
        found.add(stored.of());
        return done();
    }

    @Override
    public Void visitClassScore(Bound.ClassScore score) {
        found.add(score.model());
        return done();
    }

    @Override
    public Void visitScoreOf(Bound.ScoreOf score) {
        found.add(score.model());
        return super.visitScoreOf(score);
    }

    @Override
    public Void visitScoreStatistic(Bound.ScoreStatistic statistic) {
        found.add(statistic.model());
        return done();
    }

    @Override
    public Void visitAll(Predicate.All all) {
        return done();
    }

    @Override
    public Void visitNone(Predicate.None none) {
        return done();
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
        return done();
    }

    @Override
    public Void visitTagged(Predicate.Tagged tagged) {
        return done();
    }

    @Override
    public Void visitAnd(Predicate.And and) {
        and.operands().forEach(operand -> operand.accept(this));
        return done();
    }

    @Override
    public Void visitOr(Predicate.Or or) {
        or.operands().forEach(operand -> operand.accept(this));
        return done();
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

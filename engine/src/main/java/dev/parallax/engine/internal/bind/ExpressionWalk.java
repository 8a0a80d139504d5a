package dev.parallax.engine.internal.bind;

import dev.parallax.grammar.Expression;

/** A walk that visits every part of an expression and gives nothing; subclasses say what they look for. */
abstract class ExpressionWalk implements Expression.Visitor<Void> {
    final void walk(Expression expression) {
        expression.accept(this);
    }

    private Void walk(Iterable<Expression> expressions) {
        expressions.forEach(this::walk);
        return done();
    }

    @SuppressWarnings("NullAway")
    static Void done() {
        return null;
    }

    @Override
    public Void visitNumber(Expression.NumberLiteral literal) {
        return done();
    }

    @Override
    public Void visitText(Expression.TextLiteral literal) {
        return done();
    }

    @Override
    public Void visitBoolean(Expression.BooleanLiteral literal) {
        return done();
    }

    @Override
    public Void visitNull(Expression.NullLiteral literal) {
        return done();
    }

    @Override
    public Void visitDate(Expression.DateLiteral literal) {
        return done();
    }

    @Override
    public Void visitParameter(Expression.Parameter parameter) {
        return done();
    }

    @Override
    public Void visitName(Expression.Name name) {
        return done();
    }

    @Override
    public Void visitMember(Expression.Member member) {
        walk(member.target());
        return done();
    }

    @Override
    public Void visitSubscript(Expression.Subscript subscript) {
        walk(subscript.target());
        walk(subscript.index());
        return done();
    }

    @Override
    public Void visitModels(Expression.Models models) {
        return done();
    }

    @Override
    public Void visitNegate(Expression.Negate negate) {
        walk(negate.operand());
        return done();
    }

    @Override
    public Void visitArithmetic(Expression.Arithmetic arithmetic) {
        walk(arithmetic.left());
        walk(arithmetic.right());
        return done();
    }

    @Override
    public Void visitComparison(Expression.Comparison comparison) {
        walk(comparison.left());
        walk(comparison.right());
        return done();
    }

    @Override
    public Void visitIn(Expression.In in) {
        walk(in.value());
        return walk(in.candidates());
    }

    @Override
    public Void visitInList(Expression.InList in) {
        walk(in.value());
        walk(in.list());
        return done();
    }

    @Override
    public Void visitBetween(Expression.Between between) {
        walk(between.value());
        walk(between.low());
        walk(between.high());
        return done();
    }

    @Override
    public Void visitTextMatch(Expression.TextMatch match) {
        walk(match.value());
        walk(match.pattern());
        return done();
    }

    @Override
    public Void visitIsNull(Expression.IsNull isNull) {
        walk(isNull.value());
        return done();
    }

    @Override
    public Void visitNot(Expression.Not not) {
        walk(not.operand());
        return done();
    }

    @Override
    public Void visitAnd(Expression.And and) {
        return walk(and.operands());
    }

    @Override
    public Void visitOr(Expression.Or or) {
        return walk(or.operands());
    }

    @Override
    public Void visitCase(Expression.Case expression) {
        for (Expression.Branch branch : expression.branches()) {
            walk(branch.condition());
            walk(branch.value());
        }
        if (expression.otherwise() != null) {
            walk(expression.otherwise());
        }
        return done();
    }

    @Override
    public Void visitCall(Expression.Call call) {
        for (Expression.Argument argument : call.arguments()) {
            walk(argument.value());
        }
        return walk(call.per());
    }

    @Override
    public Void visitArrow(Expression.Arrow arrow) {
        walk(arrow.truth());
        walk(arrow.guess());
        return done();
    }
}

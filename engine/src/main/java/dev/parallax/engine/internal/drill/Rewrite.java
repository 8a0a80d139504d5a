package dev.parallax.engine.internal.drill;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Expression.Branch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies an expression part by part; subclasses say which parts become something else. Spans stay. */
abstract class Rewrite implements Expression.Visitor<Expression> {
    final Expression rewrite(Expression expression) {
        return expression.accept(this);
    }

    final List<Expression> rewrite(List<Expression> expressions) {
        return expressions.stream().map(this::rewrite).toList();
    }

    final @Nullable Expression rewriteOptional(@Nullable Expression expression) {
        return expression == null ? null : rewrite(expression);
    }

    final List<Argument> arguments(List<Argument> arguments) {
        return arguments.stream()
                .map(argument -> new Argument(argument.name(), rewrite(argument.value())))
                .toList();
    }

    /** What stands before a dot or a bracket. A name there is {@code row} or a model, and nothing that could be rewritten. */
    Expression target(Expression target) {
        return target instanceof Expression.Name ? target : rewrite(target);
    }

    @Override
    public Expression visitNumber(Expression.NumberLiteral literal) {
        return literal;
    }

    @Override
    public Expression visitText(Expression.TextLiteral literal) {
        return literal;
    }

    @Override
    public Expression visitBoolean(Expression.BooleanLiteral literal) {
        return literal;
    }

    @Override
    public Expression visitNull(Expression.NullLiteral literal) {
        return literal;
    }

    @Override
    public Expression visitDate(Expression.DateLiteral literal) {
        return literal;
    }

    @Override
    public Expression visitParameter(Expression.Parameter parameter) {
        return parameter;
    }

    @Override
    public Expression visitName(Expression.Name name) {
        return name;
    }

    @Override
    public Expression visitMember(Expression.Member member) {
        return new Expression.Member(target(member.target()), member.member(), member.span());
    }

    @Override
    public Expression visitSubscript(Expression.Subscript subscript) {
        return new Expression.Subscript(target(subscript.target()), rewrite(subscript.index()), subscript.span());
    }

    @Override
    public Expression visitModels(Expression.Models models) {
        return models;
    }

    @Override
    public Expression visitNegate(Expression.Negate negate) {
        return new Expression.Negate(rewrite(negate.operand()), negate.span());
    }

    @Override
    public Expression visitArithmetic(Expression.Arithmetic arithmetic) {
        return new Expression.Arithmetic(
                arithmetic.operator(), rewrite(arithmetic.left()), rewrite(arithmetic.right()), arithmetic.span());
    }

    @Override
    public Expression visitComparison(Expression.Comparison comparison) {
        return new Expression.Comparison(
                comparison.operator(), rewrite(comparison.left()), rewrite(comparison.right()), comparison.span());
    }

    @Override
    public Expression visitIn(Expression.In in) {
        return new Expression.In(rewrite(in.value()), rewrite(in.candidates()), in.negated(), in.span());
    }

    @Override
    public Expression visitInList(Expression.InList in) {
        return new Expression.InList(rewrite(in.value()), rewrite(in.list()), in.negated(), in.span());
    }

    @Override
    public Expression visitBetween(Expression.Between between) {
        return new Expression.Between(
                rewrite(between.value()),
                rewrite(between.low()),
                rewrite(between.high()),
                between.negated(),
                between.span());
    }

    @Override
    public Expression visitTextMatch(Expression.TextMatch match) {
        return new Expression.TextMatch(
                match.operator(), rewrite(match.value()), rewrite(match.pattern()), match.negated(), match.span());
    }

    @Override
    public Expression visitIsNull(Expression.IsNull isNull) {
        return new Expression.IsNull(rewrite(isNull.value()), isNull.negated(), isNull.span());
    }

    @Override
    public Expression visitNot(Expression.Not not) {
        return new Expression.Not(rewrite(not.operand()), not.span());
    }

    @Override
    public Expression visitAnd(Expression.And and) {
        return new Expression.And(rewrite(and.operands()), and.span());
    }

    @Override
    public Expression visitOr(Expression.Or or) {
        return new Expression.Or(rewrite(or.operands()), or.span());
    }

    @Override
    public Expression visitCase(Expression.Case expression) {
        List<Branch> branches = expression.branches().stream()
                .map(branch -> new Branch(rewrite(branch.condition()), rewrite(branch.value())))
                .toList();
        return new Expression.Case(branches, rewriteOptional(expression.otherwise()), expression.span());
    }

    @Override
    public Expression visitCall(Expression.Call call) {
        return new Expression.Call(call.function(), arguments(call.arguments()), rewrite(call.per()), call.span());
    }

    @Override
    public Expression visitArrow(Expression.Arrow arrow) {
        return new Expression.Arrow(rewrite(arrow.truth()), rewrite(arrow.guess()), arrow.span());
    }
}

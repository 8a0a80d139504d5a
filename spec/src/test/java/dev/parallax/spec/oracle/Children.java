package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The expressions directly inside an expression. */
final class Children implements Expression.Visitor<List<Expression>> {
    private static final Children VISITOR = new Children();

    private Children() {}

    static List<Expression> of(Expression expression) {
        return expression.accept(VISITOR);
    }

    @Override
    public List<Expression> visitNumber(Expression.NumberLiteral literal) {
        return List.of();
    }

    @Override
    public List<Expression> visitText(Expression.TextLiteral literal) {
        return List.of();
    }

    @Override
    public List<Expression> visitBoolean(Expression.BooleanLiteral literal) {
        return List.of();
    }

    @Override
    public List<Expression> visitNull(Expression.NullLiteral literal) {
        return List.of();
    }

    @Override
    public List<Expression> visitDate(Expression.DateLiteral literal) {
        return List.of();
    }

    @Override
    public List<Expression> visitParameter(Expression.Parameter parameter) {
        return List.of();
    }

    @Override
    public List<Expression> visitName(Expression.Name name) {
        return List.of();
    }

    @Override
    public List<Expression> visitMember(Expression.Member member) {
        return List.of(member.target());
    }

    @Override
    public List<Expression> visitSubscript(Expression.Subscript subscript) {
        return List.of(subscript.target(), subscript.index());
    }

    @Override
    public List<Expression> visitModels(Expression.Models models) {
        return List.of();
    }

    @Override
    public List<Expression> visitNegate(Expression.Negate negate) {
        return List.of(negate.operand());
    }

    @Override
    public List<Expression> visitArithmetic(Expression.Arithmetic arithmetic) {
        return List.of(arithmetic.left(), arithmetic.right());
    }

    @Override
    public List<Expression> visitComparison(Expression.Comparison comparison) {
        return List.of(comparison.left(), comparison.right());
    }

    @Override
    public List<Expression> visitIn(Expression.In in) {
        return Stream.concat(Stream.of(in.value()), in.candidates().stream()).toList();
    }

    @Override
    public List<Expression> visitInList(Expression.InList in) {
        return List.of(in.value());
    }

    @Override
    public List<Expression> visitBetween(Expression.Between between) {
        return List.of(between.value(), between.low(), between.high());
    }

    @Override
    public List<Expression> visitTextMatch(Expression.TextMatch match) {
        return List.of(match.value(), match.pattern());
    }

    @Override
    public List<Expression> visitIsNull(Expression.IsNull isNull) {
        return List.of(isNull.value());
    }

    @Override
    public List<Expression> visitNot(Expression.Not not) {
        return List.of(not.operand());
    }

    @Override
    public List<Expression> visitAnd(Expression.And and) {
        return and.operands();
    }

    @Override
    public List<Expression> visitOr(Expression.Or or) {
        return or.operands();
    }

    @Override
    public List<Expression> visitCase(Expression.Case expression) {
        List<Expression> all = new ArrayList<>();
        expression.branches().forEach(b -> {
            all.add(b.condition());
            all.add(b.value());
        });
        if (expression.otherwise() != null) {
            all.add(expression.otherwise());
        }
        return all;
    }

    @Override
    public List<Expression> visitArrow(Expression.Arrow arrow) {
        return List.of(arrow.truth(), arrow.guess());
    }

    @Override
    public List<Expression> visitCall(Expression.Call call) {
        return Stream.concat(call.arguments().stream().map(Expression.Argument::value), call.per().stream())
                .toList();
    }
}

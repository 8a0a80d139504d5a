package dev.parallax.grammar;

import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.grammar.Expression.TextOperator;
import dev.parallax.grammar.internal.antlr.ParallaxParser.BetweenContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ComparisonContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ComparisonOperatorContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.InContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.InListContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.IsNullContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.PredicateContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.PredicateTailContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.TextMatchContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.TextOperatorContext;

/** Makes what compares: one operand, and at most one comparison after it. */
final class PredicateBuilder {
    private final Spans spans;
    private final ExpressionBuilder expressions;

    PredicateBuilder(Spans spans, ExpressionBuilder expressions) {
        this.spans = spans;
        this.expressions = expressions;
    }

    Expression build(PredicateContext node) {
        Expression value = expressions.sum(node.sum());
        PredicateTailContext tail = node.predicateTail();
        return tail == null ? value : compared(value, tail, spans.of(node));
    }

    private Expression compared(Expression value, PredicateTailContext tail, Span span) {
        if (tail instanceof ComparisonContext comparison) {
            return new Expression.Comparison(
                    operator(comparison.comparisonOperator()), value, expressions.sum(comparison.sum()), span);
        }
        if (tail instanceof InContext in) {
            return new Expression.In(value, expressions.buildAll(in.expression()), in.NOT() != null, span);
        }
        if (tail instanceof InListContext in) {
            return new Expression.InList(value, expressions.atoms().build(in.operand()), in.NOT() != null, span);
        }
        if (tail instanceof BetweenContext between) {
            return new Expression.Between(
                    value,
                    expressions.sum(between.sum(0)),
                    expressions.sum(between.sum(1)),
                    between.NOT() != null,
                    span);
        }
        if (tail instanceof TextMatchContext match) {
            return new Expression.TextMatch(
                    operator(match.textOperator()), value, expressions.sum(match.sum()), match.NOT() != null, span);
        }
        if (tail instanceof IsNullContext isNull) {
            return new Expression.IsNull(value, isNull.NOT() != null, span);
        }
        throw new AssertionError(tail.getClass());
    }

    private static ComparisonOperator operator(ComparisonOperatorContext node) {
        return switch (node.getText()) {
            case "=", "==" -> ComparisonOperator.EQUAL;
            case "!=", "<>" -> ComparisonOperator.NOT_EQUAL;
            case "<" -> ComparisonOperator.LESS;
            case "<=" -> ComparisonOperator.LESS_OR_EQUAL;
            case ">" -> ComparisonOperator.GREATER;
            case ">=" -> ComparisonOperator.GREATER_OR_EQUAL;
            default -> throw new AssertionError(node.getText());
        };
    }

    private static TextOperator operator(TextOperatorContext node) {
        if (node.LIKE() != null) {
            return TextOperator.LIKE;
        }
        if (node.MATCHES() != null) {
            return TextOperator.MATCHES;
        }
        if (node.CONTAINS() != null) {
            return TextOperator.CONTAINS;
        }
        return node.STARTS() != null ? TextOperator.STARTS_WITH : TextOperator.ENDS_WITH;
    }
}

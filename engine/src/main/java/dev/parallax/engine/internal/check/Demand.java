package dev.parallax.engine.internal.check;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An assertion as it is judged, or one of those that {@code and} joins in it.
 *
 * @param predicate what must hold
 * @param value what is compared; null where the predicate is no comparison
 * @param bound what it is compared with; null where that is a literal
 * @param must what is demanded of the value, such as {@code >= -0.002}; the whole predicate where there is no value
 */
record Demand(
        Statement.Assertion assertion,
        Expression predicate,
        @Nullable Expression value,
        @Nullable Expression bound,
        String must) {
    /** The demands of a check, in the order written. */
    static List<Demand> of(Statement.Check check) {
        List<Demand> demands = new ArrayList<>();
        for (Statement.Assertion assertion : check.assertions()) {
            List<Expression> all = assertion.predicate() instanceof Expression.And and
                    ? and.operands()
                    : List.of(assertion.predicate());
            all.forEach(each -> demands.add(of(assertion, each)));
        }
        return demands;
    }

    private static Demand of(Statement.Assertion assertion, Expression predicate) {
        if (predicate instanceof Expression.Comparison comparison) {
            boolean turned = isLiteral(comparison.left()) && !isLiteral(comparison.right());
            Expression value = turned ? comparison.right() : comparison.left();
            Expression bound = turned ? comparison.left() : comparison.right();
            ComparisonOperator operator = turned ? turned(comparison.operator()) : comparison.operator();
            String must = operator.symbol() + " " + text(bound);
            return new Demand(assertion, predicate, value, isLiteral(bound) ? null : bound, must);
        }
        if (predicate instanceof Expression.Not not) {
            Demand denied = of(assertion, not.operand());
            String must = denied.value == null ? text(predicate) : "not " + denied.must;
            return new Demand(assertion, predicate, denied.value, denied.bound, must);
        }
        Expression value = value(predicate);
        if (value == null || !text(predicate).startsWith(text(value))) {
            return new Demand(assertion, predicate, null, null, text(predicate));
        }
        String rest = text(predicate).substring(text(value).length()).strip();
        return new Demand(assertion, predicate, value, null, rest.replaceFirst("^is +", ""));
    }

    private static @Nullable Expression value(Expression predicate) {
        if (predicate instanceof Expression.Between between) {
            return between.value();
        } else if (predicate instanceof Expression.In in) {
            return in.value();
        } else if (predicate instanceof Expression.InList in) {
            return in.value();
        } else if (predicate instanceof Expression.TextMatch match) {
            return match.value();
        }
        return predicate instanceof Expression.IsNull isNull ? isNull.value() : null;
    }

    private static boolean isLiteral(Expression expression) {
        return expression instanceof Expression.NumberLiteral
                || expression instanceof Expression.TextLiteral
                || expression instanceof Expression.BooleanLiteral
                || expression instanceof Expression.NullLiteral
                || expression instanceof Expression.DateLiteral
                || expression instanceof Expression.Negate negate && isLiteral(negate.operand());
    }

    private static ComparisonOperator turned(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> ComparisonOperator.GREATER;
            case LESS_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
            case GREATER -> ComparisonOperator.LESS;
            case GREATER_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
        };
    }

    /** An expression in the one spelling of the language, on one line. */
    static String text(Expression expression) {
        return QueryFormatter.format(expression);
    }

    /** The assertion, on one line. */
    String text() {
        return text(predicate)
                + (assertion.each().isEmpty() ? "" : " for each " + keys())
                + (assertion.min() == null ? "" : " min " + text(assertion.min()));
    }

    /** The keys of the groups, on one line; empty where there are none. */
    String keys() {
        return assertion.each().stream().map(Demand::text).collect(Collectors.joining(", "));
    }
}

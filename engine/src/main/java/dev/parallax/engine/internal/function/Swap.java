package dev.parallax.engine.internal.function;

import dev.parallax.grammar.Expression.ComparisonOperator;

/** The comparison with its sides exchanged. */
final class Swap {
    private Swap() {}

    static ComparisonOperator of(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> ComparisonOperator.GREATER;
            case LESS_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
            case GREATER -> ComparisonOperator.LESS;
            case GREATER_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
        };
    }
}

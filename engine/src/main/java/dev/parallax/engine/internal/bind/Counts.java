package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.grammar.Expression;

/** The whole numbers of {@code limit}, {@code offset}, {@code top}, {@code sample} and {@code seed}. */
final class Counts {
    private Counts() {}

    static long of(ExpressionBinder rows, Expression expression, String place) {
        Bound bound = rows.one(expression);
        if (bound instanceof Bound.Constant constant && constant.value() instanceof Long count && count >= 0) {
            return count;
        }
        String found = bound instanceof Bound.Constant constant ? String.valueOf(constant.value()) : "an expression";
        throw Errors.at(
                expression.span(), "`" + place + "` takes a whole number, not " + found, "write `" + place + " 20`");
    }
}

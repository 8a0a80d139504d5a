package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Expression.Comparison;
import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.grammar.QueryFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for the rows of a slice, as text of the language. */
public final class SlicePredicate {
    private final Plan.SliceKey key;

    public SlicePredicate(Plan.SliceKey key) {
        this.key = key;
    }

    /** The key, as it is written. */
    @Override
    public String toString() {
        return QueryFormatter.format(key.written());
    }

    /** A bound of the key, as it is written. */
    public String literal(double bound) {
        return QueryFormatter.format(Written.compared(bound, key.value().single()));
    }

    /** That the key has a value; null is one. */
    public String is(@Nullable Object value) {
        return QueryFormatter.format(Written.is(key.written(), key.value(), value));
    }

    /** That the key is at least the one and less than the other; NaN is no bound. */
    public String within(double low, double high) {
        List<Expression> bounds = new ArrayList<>();
        if (!Double.isNaN(low)) {
            bounds.add(compared(ComparisonOperator.GREATER_OR_EQUAL, low));
        }
        if (!Double.isNaN(high)) {
            bounds.add(compared(ComparisonOperator.LESS, high));
        }
        return QueryFormatter.format(Written.and(bounds));
    }

    private Expression compared(ComparisonOperator operator, double bound) {
        return new Comparison(
                operator, key.written(), Written.compared(bound, key.value().single()), Written.NOWHERE);
    }
}

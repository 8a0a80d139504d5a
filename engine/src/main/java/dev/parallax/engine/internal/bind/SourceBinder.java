package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds over the rows that a query begins with, and knows the step that makes them. */
abstract class SourceBinder extends ExpressionBinder {
    private @Nullable String projected;

    SourceBinder(Definitions definitions) {
        super(definitions);
    }

    /** The first step; asked for when all stages are bound. */
    abstract Plan plan();

    /** Where a row comes from. */
    abstract Origin origin(Span span);

    /** What a query without a {@code show} shows. */
    abstract List<Output> defaults(List<Output> derived);

    /** What a {@code group by} without a {@code show} shows. */
    abstract List<Stage.Item> defaultsOfGroups();

    /** Whether an item of a {@code show} is an aggregate of these rows, and which column of a row it names. */
    abstract AggregateUse.Found use(Expression item);

    /** The {@code show} that is bound now projects, since it names this column of a row; null for none. */
    final void projecting(@Nullable String column) {
        projected = column;
    }

    /** The column that makes the {@code show} project; null where none does. */
    final @Nullable String projected() {
        return projected;
    }

    /** Takes a filter that nothing but such filters stands before, and tells whether it needs nothing that is worked out later. */
    boolean narrow(Bound predicate) {
        return false;
    }
}

package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression;
import java.util.ArrayList;
import java.util.List;

/** The aggregates with {@code per} that were met and are not yet in the plan. */
final class Windows {
    private final List<Pending> pending = new ArrayList<>();
    private int next;

    /** An aggregate that must be worked out before the stage that uses it. */
    record Pending(int id, List<Bound> keys, Plan.Call call) {}

    /** Adds one, and gives what stands for its value in a row. */
    Bound add(List<Bound> keys, Plan.Call call) {
        pending.add(new Pending(next, keys, call));
        return new Bound.GroupValue(next++, call.name(), type(call));
    }

    /** Adds what a call with {@code per} is, of rows that a binder binds. */
    Bound of(ExpressionBinder rows, Expression.Call call) {
        AggregateFunction function = Functions.aggregate(call.function().name());
        if (function == null) {
            throw Errors.at(
                    call.span(),
                    "`" + call.function().name() + "` is no aggregate, and only those take `per`",
                    "leave out the `per`");
        }
        List<Bound> keys = rows.all(call.per());
        List<AggregateCalls.Bindable> calls = new AggregateCalls(rows).bind(function, call);
        if (calls.size() != 1) {
            throw Errors.at(call.span(), "`per` takes one value a row, and this is a list", "name one model");
        }
        return add(keys, calls.get(0).call());
    }

    /** Those met since the last call. */
    List<Pending> take() {
        if (pending.isEmpty()) {
            return List.of();
        }
        List<Pending> taken = List.copyOf(pending);
        pending.clear();
        return taken;
    }

    private static Type type(Plan.Call call) {
        return call.function()
                .type(Plan.Call.types(call.arguments()), Plan.Call.constants(call.arguments()), call.options());
    }
}

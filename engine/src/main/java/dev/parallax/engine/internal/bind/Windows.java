package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
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

    /** Those met since the last call. */
    List<Pending> take() {
        List<Pending> taken = List.copyOf(pending);
        pending.clear();
        return taken;
    }

    private static Type type(Plan.Call call) {
        return call.function()
                .type(Plan.Call.types(call.arguments()), Plan.Call.constants(call.arguments()), call.options());
    }
}

package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts rows by their truth alone: the binder passes the predicate, which is made of what is written. */
public record SupportFunction(AggregateFunction count) implements AggregateFunction {
    @Override
    public FunctionEntry entry() {
        return count.entry();
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return count.type(arguments, constants, options);
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        return count.accumulator(spec);
    }
}

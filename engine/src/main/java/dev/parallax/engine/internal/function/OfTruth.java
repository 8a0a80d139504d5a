package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A count of the rows whose truth is the class, in groups that are seen as one class against the rest; the truth comes first. */
public record OfTruth(AggregateFunction count) implements AggregateFunction {
    @Override
    public FunctionEntry entry() {
        return count.entry();
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return count.type(arguments.subList(1, arguments.size()), constants.subList(1, constants.size()), options);
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        List<@Nullable Type> types = spec.arguments();
        Spec ofCount = new Spec(
                types.subList(1, types.size()), spec.constants().subList(1, types.size()), spec.options(), null);
        return new ByTruth(count.accumulator(ofCount));
    }
}

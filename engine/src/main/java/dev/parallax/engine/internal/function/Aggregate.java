package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An aggregate without options, put together from a type rule and a maker of accumulators. */
record Aggregate(FunctionEntry entry, Function<Call, Type> typing, Function<Spec, Accumulator> making)
        implements AggregateFunction {

    /** The types of a call's arguments and those of their values that are constants. */
    record Call(Arguments arguments, List<@Nullable Object> constants) {}

    static Aggregate of(
            List<String> signatures,
            String doc,
            String example,
            String nulls,
            Function<Call, Type> typing,
            Function<Spec, Accumulator> making) {
        return new Aggregate(entry(signatures, doc, example, nulls), typing, making);
    }

    static FunctionEntry entry(List<String> signatures, String doc, String example, String nulls) {
        String first = signatures.get(0);
        String name = first.contains("(") ? first.substring(0, first.indexOf('(')) : first;
        return new FunctionEntry(name, FunctionEntry.Kind.AGGREGATE, signatures, doc, example, nulls);
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return typing.apply(new Call(new Arguments(entry.name(), arguments), constants));
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        return making.apply(spec);
    }
}

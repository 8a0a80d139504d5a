package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** A list function put together from a type rule and a maker of reductions. */
record Listed(FunctionEntry entry, Function<Arguments, Type> typing, Function<Type, Reduction> making)
        implements ListFunction {

    static Listed of(
            String name,
            String doc,
            String example,
            String nulls,
            Function<Arguments, Type> typing,
            Function<Type, Reduction> making) {
        List<String> signatures = List.of(name + "([*].x)");
        return new Listed(
                new FunctionEntry(name, FunctionEntry.Kind.LIST, signatures, doc, example, nulls), typing, making);
    }

    @Override
    public Type type(Type element) {
        return typing.apply(new Arguments(entry.name(), Collections.singletonList(element)));
    }

    @Override
    public Reduction reduction(Type element) {
        return making.apply(element);
    }
}

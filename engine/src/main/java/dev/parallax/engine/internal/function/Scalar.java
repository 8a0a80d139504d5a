package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scalar function put together from a type rule and a maker of kernels. */
record Scalar(FunctionEntry entry, Function<Arguments, Type> typing, Function<Arguments, Kernel> making)
        implements ScalarFunction {

    static Scalar of(
            String signature,
            String doc,
            String example,
            String nulls,
            Function<Arguments, Type> typing,
            Function<Arguments, Kernel> making) {
        return of(List.of(signature), doc, example, nulls, typing, making);
    }

    static Scalar of(
            List<String> signatures,
            String doc,
            String example,
            String nulls,
            Function<Arguments, Type> typing,
            Function<Arguments, Kernel> making) {
        String first = signatures.get(0);
        String name = first.substring(0, first.indexOf('('));
        return new Scalar(
                new FunctionEntry(name, FunctionEntry.Kind.SCALAR, signatures, doc, example, nulls), typing, making);
    }

    @Override
    public Type type(List<@Nullable Type> arguments) {
        return typing.apply(new Arguments(entry.name(), arguments));
    }

    @Override
    public Kernel kernel(List<@Nullable Type> arguments) {
        return making.apply(new Arguments(entry.name(), arguments));
    }
}

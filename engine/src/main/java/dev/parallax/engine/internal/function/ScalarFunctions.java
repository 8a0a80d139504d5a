package dev.parallax.engine.internal.function;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of the values of one row, in the order of the reference. */
public final class ScalarFunctions {
    /** All of them. */
    public static final List<ScalarFunction> ALL = Stream.of(
                    NumericFunctions.ALL,
                    RoundingFunctions.ALL,
                    ConditionalFunctions.ALL,
                    TextFunctions.ALL,
                    PatternFunctions.ALL,
                    PathFunctions.ALL,
                    DateFunctions.ALL,
                    ConversionFunctions.ALL)
            .flatMap(List::stream)
            .toList();

    private ScalarFunctions() {}

    /** The function of this name, or null. */
    public static @Nullable ScalarFunction find(String name) {
        for (ScalarFunction function : ALL) {
            if (function.entry().name().equals(name)) {
                return function;
            }
        }
        return null;
    }
}

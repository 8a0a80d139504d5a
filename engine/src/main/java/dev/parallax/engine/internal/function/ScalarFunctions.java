package dev.parallax.engine.internal.function;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private static final Map<String, ScalarFunction> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(each -> each.entry().name(), each -> each));

    private ScalarFunctions() {}

    /** The function of this name, or null. */
    public static @Nullable ScalarFunction find(String name) {
        return BY_NAME.get(name);
    }
}

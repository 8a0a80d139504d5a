package dev.parallax.engine.internal.function;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of the compared models of one row, in the order of the reference. */
public final class ListFunctions {
    /** All of them. */
    public static final List<ListFunction> ALL = Stream.of(PredicateLists.ALL, ValueLists.ALL, NumericLists.ALL)
            .flatMap(List::stream)
            .toList();

    private ListFunctions() {}

    /** The list function of this name, or null. */
    public static @Nullable ListFunction find(String name) {
        for (ListFunction function : ALL) {
            if (function.entry().name().equals(name)) {
                return function;
            }
        }
        return null;
    }
}

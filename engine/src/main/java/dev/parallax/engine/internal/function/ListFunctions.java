package dev.parallax.engine.internal.function;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of the compared models of one row, in the order of the reference. */
public final class ListFunctions {
    /** All of them. */
    public static final List<ListFunction> ALL = Stream.of(PredicateLists.ALL, ValueLists.ALL, NumericLists.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, ListFunction> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(each -> each.entry().name(), each -> each));

    private ListFunctions() {}

    /** The list function of this name, or null. */
    public static @Nullable ListFunction find(String name) {
        return BY_NAME.get(name);
    }
}

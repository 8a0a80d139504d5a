package dev.parallax.engine.internal.function;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of the compared models of one row. */
public final class ListFunctions {
    private static final Found<ListFunction> FOUND = new Found<>(ListFunctions::family);

    private ListFunctions() {}

    /** All of them, in the order of the reference. */
    public static List<ListFunction> all() {
        return Stream.of(PredicateLists.ALL, ValueLists.ALL, NumericLists.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** The list function of this name, or null. */
    public static @Nullable ListFunction find(String name) {
        return FOUND.find(name);
    }

    /** Where a name stands. */
    private static List<ListFunction> family(String name) {
        return switch (name) {
            case "any", "all", "none", "first_where", "count" -> PredicateLists.ALL;
            case "agree", "distinct", "mode", "min", "max" -> ValueLists.ALL;
            case "sum", "avg", "spread", "median", "stddev", "stddev_pop", "var", "var_pop" -> NumericLists.ALL;
            default -> List.of();
        };
    }
}

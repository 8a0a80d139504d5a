package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.function.AggregateFunctions;
import dev.parallax.engine.internal.function.IntervalFunction;
import dev.parallax.engine.internal.function.ListFunction;
import dev.parallax.engine.internal.function.ListFunctions;
import dev.parallax.engine.internal.function.MetricFunction;
import dev.parallax.engine.internal.function.ScalarFunction;
import dev.parallax.engine.internal.function.ScalarFunctions;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Functions by name, in any case, over all registries. */
final class Functions {
    /** What needs no argument although it is no metric. */
    private static final Set<String> BARE = Set.of("count", "share", "support");

    private Functions() {}

    static @Nullable ScalarFunction scalar(String name) {
        return ScalarFunctions.find(name.toLowerCase(Locale.ROOT));
    }

    static @Nullable ListFunction list(String name) {
        return ListFunctions.find(name.toLowerCase(Locale.ROOT));
    }

    static @Nullable AggregateFunction aggregate(String name) {
        return AggregateFunctions.find(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the name alone, without parentheses, is a call: {@code count}, {@code share}, {@code accuracy}. */
    static boolean isBareAggregate(String name) {
        return bareAggregate(name) != null;
    }

    /** The function that the name alone is a call of, or null. */
    static @Nullable AggregateFunction bareAggregate(String name) {
        AggregateFunction function = aggregate(name);
        boolean bare = function != null
                && (function.takesGuess()
                        || BARE.contains(function.entry().name())
                        || !function.outcomes().isEmpty());
        return bare ? function : null;
    }

    /** Accuracy, which is counted by two predicates: what is right, of what counts. */
    static AggregateFunction accuracy() {
        return Objects.requireNonNull(aggregate("accuracy"));
    }

    /** Whether a call's argument is a metric, and no value: {@code delta(accuracy)}, {@code ci(accuracy)}. */
    static boolean takesMetric(String name) {
        AggregateFunction function = aggregate(name);
        return function instanceof MetricFunction || function instanceof IntervalFunction;
    }

    /** The call that a name alone is. */
    static Expression.Call bareCall(Expression.Name name) {
        return new Expression.Call(new Identifier(name.name(), name.span()), List.of(), List.of(), name.span());
    }

    /** Whether the name alone is a call that judges guesses: {@code accuracy}. */
    static boolean isMetric(String name) {
        return isBareAggregate(name) && !List.of("count", "share").contains(name.toLowerCase(Locale.ROOT));
    }

    /** The names of the functions of one row. */
    static TreeSet<String> scalars() {
        TreeSet<String> names = new TreeSet<>();
        ScalarFunctions.all().forEach(function -> names.add(function.entry().name()));
        return names;
    }

    /** Whether a call tells something of a row beside its columns: {@code regressed}, {@code entropy}, {@code tagged}. */
    static boolean isOfRow(String name) {
        return PairColumns.NAMES.contains(name)
                || CellPredicates.NAMES.contains(name)
                || ModelColumns.DERIVED.contains(name)
                || name.equals(Tags.FUNCTION);
    }

    /** Refuses a function that is in no registry. */
    static void refuseUnknown(Identifier function) {
        String name = function.name().toLowerCase(Locale.ROOT);
        if (!isOfRow(name) && scalar(name) == null && list(name) == null && aggregate(name) == null) {
            throw Errors.unknownFunction(function, names());
        }
    }

    /** All names that can be called, in order. */
    static Set<String> names() {
        TreeSet<String> names = new TreeSet<>(PairColumns.NAMES);
        names.addAll(CellPredicates.NAMES);
        names.addAll(ModelColumns.DERIVED);
        names.add(Tags.FUNCTION);
        ScalarFunctions.all().forEach(function -> names.add(function.entry().name()));
        ListFunctions.all().forEach(function -> names.add(function.entry().name()));
        AggregateFunctions.all().forEach(function -> names.add(function.entry().name()));
        return names;
    }
}

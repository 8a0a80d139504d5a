package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Stage;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The rule of places: where a function reduces rows, where it reduces models, and where a list becomes columns. */
final class Places {
    /** Names that need no argument to aggregate. */
    private static final Set<String> ALONE =
            Set.of("count", "share", "support", "btc", "bec", "bec_base", "mcnemar", "mcnemar_statistic");

    private static final Set<String> AGGREGATES = Set.of(
            "count",
            "rate",
            "share",
            "sum",
            "avg",
            "min",
            "max",
            "stddev",
            "stddev_pop",
            "var",
            "var_pop",
            "median",
            "quantile",
            "distinct",
            "mode",
            "first",
            "support",
            "delta",
            "delta_pct",
            "mcnemar",
            "mcnemar_statistic",
            "btc",
            "bec",
            "bec_base",
            "hist",
            "values",
            "sample");

    private static final Set<String> LISTS = Set.of(
            "avg",
            "min",
            "max",
            "sum",
            "count",
            "stddev",
            "stddev_pop",
            "var",
            "var_pop",
            "median",
            "distinct",
            "mode",
            "any",
            "all",
            "none",
            "first_where",
            "agree",
            "spread");

    private final Predicate<String> shown;

    /** Names that were shown or derived come before functions. */
    Places(Predicate<String> shown) {
        this.shown = shown;
    }

    static boolean isAggregate(String function) {
        return AGGREGATES.contains(function) || MetricCalls.is(function);
    }

    static boolean isList(String function) {
        return LISTS.contains(function);
    }

    /** Whether an expression is of several models, with no list function between. */
    static boolean freeList(Expression expression) {
        if (expression instanceof Expression.Models models) {
            return models.all() || models.items().size() > 1;
        }
        if (expression instanceof Expression.Call call && isList(call.function().name())) {
            return false;
        }
        return Children.of(expression).stream().anyMatch(Places::freeList);
    }

    /** Whether the list function of a call has models to reduce. */
    static boolean reducible(Expression.Call call) {
        return isList(call.function().name()) && call.arguments().stream().anyMatch(a -> freeList(a.value()));
    }

    /** Whether a call is made once for each model, in an aggregating show. */
    static boolean distributes(Expression item) {
        return item instanceof Expression.Call call
                && isAggregate(call.function().name())
                && call.arguments().stream().anyMatch(a -> freeList(a.value()));
    }

    /** Whether an ungrouped show gives one row. */
    boolean aggregates(List<Stage.Item> items) {
        return items.stream().noneMatch(i -> namesColumn(i.value()))
                && items.stream().anyMatch(i -> aggregates(i.value()));
    }

    /** Whether there is an aggregate in the expression, or what may be one. */
    boolean aggregates(Expression expression) {
        return isAggregation(expression) || Children.of(expression).stream().anyMatch(this::aggregates);
    }

    private boolean isAggregation(Expression expression) {
        if (expression instanceof Expression.Name name) {
            boolean alone = ALONE.contains(name.name()) || MetricCalls.is(name.name());
            return alone && !shown.test(name.name());
        }
        return expression instanceof Expression.Call call
                && isAggregate(call.function().name())
                && call.per().isEmpty();
    }

    /** Whether a row's column is named outside of every aggregate. */
    private boolean namesColumn(Expression expression) {
        if (isAggregation(expression) || expression instanceof Expression.Models) {
            return false;
        }
        if (expression instanceof Expression.Name || expression instanceof Expression.Member) {
            return true;
        }
        return Children.of(expression).stream().anyMatch(this::namesColumn);
    }
}

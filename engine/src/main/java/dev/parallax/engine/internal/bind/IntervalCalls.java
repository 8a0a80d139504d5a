package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.bind.AggregateCalls.Bindable;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.function.GuessFunction;
import dev.parallax.engine.internal.function.IntervalAggregate;
import dev.parallax.engine.internal.function.IntervalAggregate.Method;
import dev.parallax.engine.internal.function.IntervalFunction;
import dev.parallax.engine.internal.function.MetricFunction;
import dev.parallax.engine.internal.function.OutcomeCounts;
import dev.parallax.engine.internal.function.RankedAggregate;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Expression.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Binds intervals: of a metric, one for each model that the metric is of, with its rows and its losses. */
record IntervalCalls(AggregateCalls aggregates, UnitBinder units) {
    private static final double LEVEL = 0.95;

    List<Bindable> bind(IntervalFunction function, Expression.Call call) {
        List<Argument> written = call.arguments().stream()
                .filter(argument -> argument.name() == null)
                .toList();
        if (written.size() != 1) {
            throw refused(function, call, "takes one metric");
        }
        Expression.Call metric = metric(function, written.get(0).value(), 0);
        AggregateFunction inner = Functions.aggregate(metric.function().name());
        boolean suits = isRate(inner)
                || inner instanceof GuessFunction
                || inner instanceof MetricFunction
                || inner != null
                        && List.of("btc", "bec", "bec_base")
                                .contains(inner.entry().name());
        if (inner == null || !suits) {
            throw refused(
                    function, metric, "takes a metric, and `" + metric.span().text() + "` is none");
        }
        double level = level(option(call, "level"));
        Expression by = option(call, "by");
        return by == null && isDifferenceOfAccuracy(metric)
                ? List.of(paired(function, metric, level))
                : ofMetric(function, inner, metric, level, by);
    }

    private List<Bindable> ofMetric(
            IntervalFunction function,
            AggregateFunction inner,
            Expression.Call metric,
            double level,
            @Nullable Expression by) {
        Bound key = by == null ? null : key(by);
        List<Bindable> intervals = new ArrayList<>();
        boolean share = isRate(inner) || inner.entry().name().equals("accuracy");
        Method method = key != null ? Method.CLUSTERS : share ? Method.WILSON : Method.ROWS;
        note(function, metric, method, level, by);
        for (Bindable each : aggregates.bind(inner, metric)) {
            Plan.Call call = each.call();
            if (call.function() instanceof RankedAggregate) {
                throw refused(
                        function,
                        metric,
                        "is drawn by counting rows again and again, and `"
                                + metric.span().text() + "` would have to put them in order each time");
            }
            List<Bound> arguments = new ArrayList<>(call.arguments());
            if (isRate(inner)) {
                arguments.add(new Bound.Constant(Type.BOOLEAN, true));
            }
            if (key != null) {
                arguments.add(key);
            }
            AggregateFunction of = isRate(inner) ? Functions.accuracy() : call.function();
            IntervalAggregate made = new IntervalAggregate(function, of, method, level);
            Plan.Call interval =
                    new Plan.Call(name(function, call), made, arguments, call.options(), -1, call.losses());
            intervals.add(new Bindable(interval, each.model(), each.counted()));
        }
        return intervals;
    }

    /** That of the difference of two accuracies is made of the four outcomes of a row. */
    private Bindable paired(IntervalFunction function, Expression.Call metric, double level) {
        List<Expression> guesses =
                metric.arguments().stream().skip(1).map(Argument::value).toList();
        Bindable of = new PairCalls(units).bind(OutcomeCounts.ALL, guesses, metric.span());
        if (guesses.isEmpty()) {
            units.notes().pair(units.comparison());
        }
        Plan.Call call = of.call();
        IntervalAggregate made = new IntervalAggregate(function, call.function(), Method.NEWCOMBE, level);
        String name = text(function, metric);
        Plan.Call interval = new Plan.Call(name, made, call.arguments(), call.options(), -1, call.losses());
        note(function, metric, Method.NEWCOMBE, level, null);
        return new Bindable(interval, null, of.counted());
    }

    /** The share of rows where a predicate holds: what accuracy is of its own, of all rows. */
    private static boolean isRate(@Nullable AggregateFunction function) {
        return function != null && function.entry().name().equals("rate");
    }

    private static String name(IntervalFunction function, Plan.Call metric) {
        return function.entry().name() + "(" + metric.name() + ")";
    }

    private static String text(IntervalFunction function, Expression.Call metric) {
        return function.entry().name() + "(" + metric.span().text() + ")";
    }

    /** How the interval is found: said once, of however many models it is. */
    private void note(
            IntervalFunction function, Expression.Call metric, Method method, double level, @Nullable Expression by) {
        boolean drawn = method == Method.ROWS || method == Method.CLUSTERS;
        units.notes()
                .add(String.format(
                        Locale.ROOT,
                        "%s: %s%s, level %s%s",
                        text(function, metric),
                        method.words(),
                        by == null ? "" : " by " + by.span().text(),
                        level,
                        drawn ? ", 2,000 replicates, seed 0, percentiles" : ""));
    }

    /** The metric as a call; a definition of the session is looked up. */
    private Expression.Call metric(IntervalFunction function, Expression expression, int depth) {
        if (expression instanceof Expression.Call call) {
            return call;
        }
        if (expression instanceof Expression.Name name) {
            Expression let = units.definitions().lets().get(name.name());
            return let != null && depth < 50 ? metric(function, let, depth + 1) : Functions.bareCall(name);
        }
        throw refused(
                function,
                expression,
                "takes a metric, and `" + expression.span().text() + "` is none");
    }

    private static boolean isDifferenceOfAccuracy(Expression.Call metric) {
        if (!metric.function().name().equals("delta") || metric.arguments().isEmpty()) {
            return false;
        }
        Expression of = metric.arguments().get(0).value();
        return of instanceof Expression.Name name && name.name().equals("accuracy");
    }

    private static @Nullable Expression option(Expression.Call call, String name) {
        for (Argument argument : call.arguments()) {
            if (argument.name() != null && argument.name().name().equals(name)) {
                return argument.value();
            }
        }
        return null;
    }

    private double level(@Nullable Expression written) {
        if (written == null) {
            return LEVEL;
        }
        if (units.one(written) instanceof Bound.Constant constant
                && constant.value() instanceof Double level
                && level > 0
                && level < 1) {
            return level;
        }
        throw Errors.at(written.span(), "`level` is the confidence, a number between 0 and 1", "write `level: 0.95`");
    }

    private Bound key(Expression by) {
        Bound key = units.one(by);
        if (key.type() == Type.HISTOGRAM || key.type() == Type.VALUES) {
            throw Errors.at(
                    by.span(),
                    "clusters are by single values, not by " + key.type().words(),
                    null);
        }
        return key;
    }

    private static RuntimeException refused(IntervalFunction function, Expression at, String why) {
        String name = function.entry().name();
        return Errors.at(
                at.span(),
                "`" + name + "` " + why,
                "write `" + name + "(accuracy)` or `" + name + "(delta(f1(macro)), by: row.patient)`");
    }
}

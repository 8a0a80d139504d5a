package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.drill.Counted;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.function.ConfusionFunction;
import dev.parallax.engine.internal.function.CurveFunction;
import dev.parallax.engine.internal.function.GuessFunction;
import dev.parallax.engine.internal.function.IntervalFunction;
import dev.parallax.engine.internal.function.MetricFunction;
import dev.parallax.engine.internal.function.SupportFunction;
import dev.parallax.engine.internal.function.TypeMismatch;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Mentions;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds the arguments of aggregates. A list of models as an argument makes a call for each. */
final class AggregateCalls {
    /** Those whose result is one of the values, or several. */
    private static final Set<String> OF_VALUES = Set.of("min", "max", "mode", "first", "values", "sample");

    /** Those that count where a predicate holds. */
    private static final Set<String> OF_PREDICATES = Set.of("count", "rate", "share");

    private final ExpressionBinder rows;
    private int edges;
    private boolean curves;

    /** The arguments are bound by {@code rows}, to which they belong. */
    AggregateCalls(ExpressionBinder rows) {
        this.rows = rows;
    }

    /** A call, the model that it is of where a list made it, and the rows that it is made of. */
    record Bindable(Plan.Call call, @Nullable Participant model, Counted counted) {
        Type type() {
            return call.function()
                    .type(Plan.Call.types(call.arguments()), Plan.Call.constants(call.arguments()), call.options());
        }

        /** Whether the result is one of the values, or several, and those are 32-bit numbers. */
        boolean single() {
            return OF_VALUES.contains(call.function().entry().name())
                    && call.arguments().get(0).single();
        }
    }

    /** Lets curves be called. */
    void allowCurve() {
        curves = true;
    }

    /** One call, or one for each model of a list. */
    List<Bindable> bind(AggregateFunction function, Expression.Call call) {
        ExpressionBinder.refuseOptions(call, function.options());
        if (function instanceof IntervalFunction interval) {
            return new IntervalCalls(this, units(function.entry().name(), call.span())).bind(interval, call);
        }
        edges++;
        if (function instanceof GuessFunction || function instanceof MetricFunction) {
            return ofMetric(function, call, false);
        }
        Map<String, Object> options = options(rows, call);
        List<Expression> written = call.unnamed();
        if (function instanceof ConfusionFunction) {
            call(function, "", List.of(), options, call.span());
        } else if (function instanceof SupportFunction) {
            return List.of(new SupportCalls(units(function.entry().name(), call.span())).bind(function, written, call));
        } else if (!function.outcomes().isEmpty()) {
            UnitBinder units = units(function.entry().name(), call.span());
            return List.of(new PairCalls(units).bind(function, written, call.span()));
        }
        List<Binding> arguments = new ArrayList<>(written.size());
        for (Expression argument : written) {
            arguments.add(rows.bind(argument));
        }
        List<Participant> models = models(arguments, written);
        List<Bindable> calls = new ArrayList<>();
        for (int m = 0; m < Math.max(1, models.size()); m++) {
            List<Bound> bound = new ArrayList<>();
            for (int i = 0; i < arguments.size(); i++) {
                bound.add(
                        arguments.get(i) instanceof Binding.Many many
                                ? many.elements().get(m)
                                : rows.one(written.get(i)));
            }
            Participant model = models.isEmpty() ? null : models.get(m);
            Plan.Call made = call(function, ColumnNames.of(call, model), bound, options, call.span());
            calls.add(new Bindable(made, model, counted(made, written, model)));
        }
        return calls;
    }

    private static List<Participant> models(List<Binding> arguments, List<Expression> written) {
        List<Participant> models = List.of();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Binding.Many many) {
                if (!models.isEmpty() && !models.equals(many.models())) {
                    throw Errors.at(
                            written.get(i).span(), "these lists are of different models", "use the same list for both");
                }
                models = many.models();
            }
        }
        return models;
    }

    private Plan.Call call(
            AggregateFunction function, String name, List<Bound> arguments, Map<String, Object> options, Span span) {
        try {
            List<@Nullable Type> types = Plan.Call.types(arguments);
            function.type(types, Plan.Call.constants(arguments), options);
            int bins = function.needsEdges(types) ? edges : -1;
            return new Plan.Call(name, function, arguments, options, bins, losses(arguments));
        } catch (TypeMismatch mismatch) {
            throw ExpressionBinder.mismatch(mismatch, span);
        }
    }

    /** A count is of the rows where its predicate holds, other aggregates are of those that have a value. */
    private Counted counted(Plan.Call call, List<Expression> written, @Nullable Participant model) {
        boolean ofPredicate = !written.isEmpty()
                && OF_PREDICATES.contains(call.function().entry().name())
                && call.arguments().get(0).type() == Type.BOOLEAN;
        if (ofPredicate) {
            return new Counted.Where(written.get(0), model);
        }
        Type type = call.function()
                .type(Plan.Call.types(call.arguments()), Plan.Call.constants(call.arguments()), call.options());
        boolean all = written.isEmpty()
                || type == Type.HISTOGRAM
                || type == Type.VALUES
                || rows.neverNull(call.arguments().get(0));
        return all ? new Counted.All() : new Counted.Known(written.get(0), model);
    }

    /** Values that are null do not count, be it that the model is absent or that its value is missing. */
    private static List<Plan.Loss> losses(List<Bound> arguments) {
        if (arguments.isEmpty()
                || arguments.get(0).type() == Type.BOOLEAN
                || arguments.get(0) instanceof Bound.Constant) {
            return List.of();
        }
        Bound value = arguments.get(0);
        Set<Participant> of = Mentions.of(value);
        Participant only = of.size() == 1 ? of.iterator().next() : null;
        if (only == null || !only.isModel()) {
            return List.of(new Plan.Loss("null", Operands.isNull(value), true));
        }
        Bound present = new Bound.Presence(only);
        return List.of(
                new Plan.Loss(only.name() + " missing", Operands.not(present), false),
                new Plan.Loss("null", Operands.and(present, Operands.isNull(value)), true));
    }

    private UnitBinder units(String function, Span span) {
        if (rows instanceof UnitBinder units) {
            return units;
        }
        throw Errors.at(
                span,
                "`" + function + "` is of rows of the dataset, and here are groups",
                rows instanceof ModelTableBinder
                        ? "each model has one: `avg(" + span.text() + ")`"
                        : "show it for the groups before, and use its column here");
    }

    /** The calls of a metric of each class against the rest. */
    List<Bindable> bindEachClass(AggregateFunction function, Expression.Call call) {
        ExpressionBinder.refuseOptions(call, function.options());
        return ofMetric(function, call, true);
    }

    private List<Bindable> ofMetric(AggregateFunction function, Expression.Call call, boolean eachClass) {
        if (function instanceof CurveFunction && !curves) {
            throw Errors.at(
                    call.span(),
                    "`" + function.entry().name() + "` is a table, and here is one value",
                    "show it alone: `show " + call.span().text() + "`");
        }
        GuessCalls guesses = new GuessCalls(units(function.entry().name(), call.span()), eachClass);
        return function instanceof GuessFunction metric
                ? guesses.bind(metric, call)
                : List.of(guesses.ofPair((MetricFunction) function, call));
    }

    /** The options of a call by name; each is a constant. */
    static Map<String, Object> options(ExpressionBinder rows, Expression.Call call) {
        Map<String, Object> options = Map.of();
        for (Expression.Argument argument : call.arguments()) {
            if (argument.name() != null) {
                options = options.isEmpty() ? new LinkedHashMap<>() : options;
                if (!(rows.one(argument.value()) instanceof Bound.Constant constant) || constant.value() == null) {
                    throw Errors.at(
                            argument.value().span(),
                            "the option `" + argument.name().name() + "` takes a constant",
                            null);
                }
                options.put(argument.name().name(), constant.value());
            }
        }
        return options;
    }
}

package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.bind.AggregateCalls.Bindable;
import dev.parallax.engine.internal.drill.Counted;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.function.GuessFunction;
import dev.parallax.engine.internal.function.MetricFunction;
import dev.parallax.engine.internal.function.OfTruth;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The key {@code class(row.truth)}: each of its groups is all rows, seen as one class against the rest. Counts are of the rows of
 * the class, metrics of one class are of it, and nothing else has a meaning there.
 */
final class ClassKey {
    /** As it is written. */
    static final String FUNCTION = "class";

    private static final String WRITTEN = "class(row.truth)";

    private ClassKey() {}

    /** Whether an expression is this key. */
    static boolean is(Expression expression) {
        return expression instanceof Expression.Call call
                && call.function().name().toLowerCase(Locale.ROOT).equals(FUNCTION);
    }

    /** The place of the key among others; -1 if it is not there. */
    static int place(List<GroupBinder.Key> keys) {
        for (int k = 0; k < keys.size(); k++) {
            if (keys.get(k).ofClass()) {
                return k;
            }
        }
        return -1;
    }

    /** Binds the key. */
    static GroupBinder.Key bind(Stage.Item item, ExpressionBinder rows, List<GroupBinder.Key> before) {
        Span span = item.value().span();
        if (!(rows instanceof UnitBinder units)) {
            throw Errors.at(
                    span, "`" + WRITTEN + "` is of rows of the dataset, and here are groups", "group by it first");
        }
        List<Expression.Argument> arguments = ((Expression.Call) item.value()).arguments();
        Bound truth = units.columns().classTruth(span);
        if (arguments.size() != 1 || !units.one(arguments.get(0).value()).equals(truth)) {
            throw Errors.at(span, "`" + FUNCTION + "` takes the truth", "write `group by " + WRITTEN + "`");
        } else if (place(before) >= 0) {
            throw Errors.at(span, "rows are seen as one class at a time", "leave one `" + WRITTEN + "` out");
        }
        return new GroupBinder.Key(item.name(), item.value(), null, truth, true);
    }

    /** The calls of an aggregate in groups of classes. */
    static List<Bindable> calls(
            ExpressionBinder rows, AggregateCalls aggregates, AggregateFunction function, Expression.Call call) {
        if (!(rows instanceof UnitBinder units)) {
            throw new IllegalStateException("classes are of rows of the dataset");
        }
        List<Bindable> calls = new ArrayList<>();
        if (Set.of("count", "support").contains(function.entry().name())) {
            for (Bindable count : aggregates.bind(function, call)) {
                calls.add(count(units, count, call.span()));
            }
            return calls;
        }
        if (!isOfClass(units, function, call)) {
            throw Errors.at(
                    call.span(),
                    "`" + call.span().text() + "` is neither a count nor a metric of one class against the rest, as"
                            + " `group by " + WRITTEN + "` asks for",
                    function.entry().name().equals("accuracy")
                            ? "the share of a class's rows that are right is `recall`"
                            : "show it without groups, or `group by row.truth` for the rows of each class alone");
        }
        return aggregates.bindEachClass(function, call);
    }

    private static boolean isOfClass(UnitBinder units, AggregateFunction function, Expression.Call call) {
        GuessCalls guesses = new GuessCalls(units, true);
        if (function instanceof MetricFunction && !call.arguments().isEmpty()) {
            GuessCalls.Written metric = guesses.metric(
                    call.arguments().get(0).value(), function.entry().name());
            return metric.function().focus().takesClass() && !metric.isFocused();
        }
        return function instanceof GuessFunction metric
                && metric.focus().takesClass()
                && !guesses.read(metric, call).isFocused();
    }

    private static Bindable count(UnitBinder units, Bindable count, Span span) {
        Plan.Call call = count.call();
        Bound truth = units.columns().classTruth(span);
        List<Bound> arguments = new ArrayList<>(List.of(truth));
        arguments.addAll(call.arguments());
        List<Plan.Loss> losses = new ArrayList<>();
        if (call.losses().stream().noneMatch(loss -> loss.cause().equals("unlabelled"))) {
            losses.add(new Plan.Loss("unlabelled", Operands.isNull(truth), false));
        }
        for (Plan.Loss loss : call.losses()) {
            Bound others = Operands.and(Operands.not(Operands.isNull(truth)), loss.predicate());
            losses.add(loss.cause().equals("unlabelled") ? loss : new Plan.Loss(loss.cause(), others, loss.ofNulls()));
        }
        return new Bindable(
                new Plan.Call(
                        call.name(), new OfTruth(call.function()), arguments, call.options(), call.edges(), losses),
                count.model(),
                new Counted.Both(
                        new Counted.OfClass(null, Judged.member("row", "truth"), null, true, false), count.counted()));
    }

    /** Refuses a metric that needs the rows of other classes too where each group has the rows of one. */
    static void refuseOneClass(
            UnitBinder units, List<GroupBinder.Key> keys, AggregateFunction function, Expression.Call call) {
        if (keys.isEmpty()) {
            return;
        }
        String name = function instanceof MetricFunction && !call.arguments().isEmpty()
                ? new GuessCalls(units, true)
                        .metric(
                                call.arguments().get(0).value(),
                                function.entry().name())
                        .function()
                        .entry()
                        .name()
                : function.entry().name();
        if (!Set.of("precision", "f1").contains(name)) {
            return;
        }
        for (GroupBinder.Key key : keys) {
            if (key.value() instanceof Bound.Stored stored
                    && !stored.of().isModel()
                    && stored.column().name().equals("truth")) {
                throw Errors.at(
                        call.span(),
                        "`" + name + "` needs the rows of other classes too, and a group by row.truth has those of one",
                        "write `group by " + WRITTEN + "`");
            }
        }
    }
}

package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.bind.AggregateCalls.Bindable;
import dev.parallax.engine.internal.drill.Counted;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression;
import java.util.List;
import java.util.Map;

/** Binds {@code support}: the rows with a truth, or with one truth. */
record SupportCalls(UnitBinder units) {
    /** The one call. */
    Bindable bind(AggregateFunction function, List<Expression> written, Expression.Call call) {
        Bound truth = units.columns().classTruth(call.span());
        Bound unlabelled = units.columns().unlabelled(call.span());
        List<Plan.Loss> losses = List.of(new Plan.Loss("unlabelled", unlabelled, false));
        String name = function.entry().name();
        if (written.isEmpty()) {
            List<Bound> labelled = List.of(units.columns().labelled(call.span()));
            return new Bindable(
                    new Plan.Call(name, function, labelled, Map.of(), -1, losses), null, new Counted.Labelled());
        }
        if (written.size() > 1
                || !(units.bind(written.get(0)) instanceof Binding.One one)
                || !(one.value() instanceof Bound.Constant constant)
                || constant.type() != Type.TEXT) {
            throw Errors.at(
                    call.span(),
                    "`" + name + "` is of the truth, and takes no model",
                    "write `" + name + "`, or `" + name + "(\"cat\")` for a class");
        }
        Bound ofClass = Operands.equal(truth, constant);
        units.notes().unknownTexts(new Binding.One(ofClass));
        String text = String.valueOf(constant.value());
        return new Bindable(
                new Plan.Call(name + "(\"" + text + "\")", function, List.of(ofClass), Map.of(), -1, losses),
                null,
                new Counted.OfClass(text, Judged.member("row", "truth"), null, true, false));
    }
}

package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.bind.AggregateCalls.Bindable;
import dev.parallax.engine.internal.drill.Counted;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.function.GuessFunction;
import dev.parallax.engine.internal.function.Ingredient;
import dev.parallax.engine.internal.function.MetricFunction;
import dev.parallax.engine.internal.function.TypeMismatch;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Binds metrics: of a model, of every model of a list or of all that are compared, of a guess expression, and what is made of the
 * metrics of base and other.
 */
final class GuessCalls {
    private final UnitBinder units;
    private final Focuses focuses;

    /**
     * @param eachClass whether metrics of one class are of each class against the rest
     */
    GuessCalls(UnitBinder units, boolean eachClass) {
        this.units = units;
        this.focuses = new Focuses(units, eachClass);
    }

    /** A metric as it is written, and what of its arguments is a guess; null where none is written. */
    record Written(
            GuessFunction function,
            Map<String, Object> options,
            @Nullable Expression guess,
            Span span) {
        /** Whether it says of which class, or on which average. */
        boolean isFocused() {
            return options.containsKey("class") || options.containsKey("average");
        }
    }

    /** A metric's arguments, read but not bound. */
    Written read(GuessFunction function, Expression.Call call) {
        return focuses.read(function, call, AggregateCalls.options(units, call));
    }

    /** One call of a metric, or one for each model. */
    List<Bindable> bind(GuessFunction function, Expression.Call call) {
        Written written = read(function, call);
        try {
            List<Bindable> calls = new ArrayList<>();
            for (Judged judged : judged(written.guess(), written.function().ofNumbers(), written.span())) {
                calls.add(of(written, judged));
            }
            return calls;
        } catch (TypeMismatch mismatch) {
            throw ExpressionBinder.mismatch(mismatch, call.span());
        }
    }

    /** What is asked of a model and nothing else is the same in all queries of a comparison. */
    private Bindable of(Written written, Judged judged) {
        Participant model = judged.guess().model();
        Plan.Call call = model == null || !written.options().isEmpty()
                ? call(written, judged)
                : model.call(written.function().entry().name(), () -> call(written, judged));
        return new Bindable(call, judged.ofList(), Focuses.counted(written, judged));
    }

    private Plan.Call call(Written written, Judged judged) {
        Bound truth = units.columns().truth(written.span());
        Bound labelled = units.columns().labelled(written.span());
        Bound present = judged.guess().present();
        Bound counted = units.columns().counted(judged.guess(), written.span());
        List<Bound> arguments = ingredients(written, judged.guess(), counted);
        noteUnknownClass(written, truth);
        String absent = judged.name().isEmpty()
                ? "of models without guesses"
                : judged.guess().absent();
        List<Plan.Loss> losses = new ArrayList<>();
        losses.add(new Plan.Loss("unlabelled", units.columns().unlabelled(written.span()), false));
        losses.add(new Plan.Loss(absent, Operands.and(labelled, Operands.not(present)), false));
        losses.addAll(MetricLosses.of(written, arguments, judged.name(), counted));
        return new Plan.Call(
                name(written, judged.name()),
                written.function(),
                arguments,
                written.options(),
                -1,
                List.copyOf(losses));
    }

    /** A class that no row has makes a metric null, and may be a slip of the pen. */
    private void noteUnknownClass(Written written, Bound truth) {
        if (written.options().get("class") instanceof String name) {
            Bound ofClass = Operands.equal(truth, new Bound.Constant(Type.TEXT, name));
            units.notes().unknownTexts(new Binding.One(ofClass));
        }
    }

    private static String name(Written written, String guess) {
        String focus = Focuses.text(written.options());
        String arguments = guess.isEmpty() || focus.isEmpty() ? guess + focus : guess + ", " + focus;
        return written.function().entry().name() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }

    /** What a metric takes of the rows that count. */
    private List<Bound> ingredients(Written written, PairColumns.Guess guess, Bound counted) {
        Ingredients ingredients = new Ingredients(units, guess, counted, written.options(), written.span());
        List<Bound> arguments = new ArrayList<>();
        for (Ingredient ingredient : written.function().ingredients(written.options())) {
            arguments.addAll(ingredients.of(ingredient));
        }
        return arguments;
    }

    /** The guesses that a metric is of: those of all models where none is written. */
    List<Judged> judged(@Nullable Expression guess, boolean ofNumbers, Span span) {
        if (guess == null && units.comparison().stacked()) {
            return List.of(ofRow(span));
        }
        Binding argument = guess == null ? allModels(span) : units.bind(guess);
        List<Judged> judged = new ArrayList<>();
        if (argument instanceof Binding.Models models) {
            for (Participant model : models.models()) {
                judged.add(ofModel(units.pairs().guess(model, span), models.list()));
            }
        } else if (guess != null && argument instanceof Binding.Many many) {
            for (int i = 0; i < many.elements().size(); i++) {
                Participant model = many.models().get(i);
                judged.add(new Judged(
                        guess(ofNumbers, many.elements().get(i), guess.span()),
                        guess,
                        new Counted.JudgedGuess(guess, model),
                        model));
            }
        } else if (guess != null) {
            judged.add(ofExpression(ofNumbers, guess));
        }
        return judged;
    }

    private Judged ofRow(Span span) {
        return new Judged(units.pairs().ofRow(span), Judged.member("row", "guess"), new Counted.Labelled(), null);
    }

    private static Judged ofModel(PairColumns.Guess guess, boolean ofList) {
        Participant model = Objects.requireNonNull(guess.model());
        return new Judged(
                guess, Judged.member(model.name(), "guess"), new Counted.Judged(model), ofList ? model : null);
    }

    private static PairColumns.Guess guess(boolean ofNumbers, Bound value, Span span) {
        return ofNumbers
                ? new PairColumns.Guess(span.text(), value, Operands.not(Operands.isNull(value)), null)
                : PairColumns.guess(value, span);
    }

    private Judged ofExpression(boolean ofNumbers, Expression guess) {
        PairColumns.Guess bound = guess(ofNumbers, units.one(guess), guess.span());
        return new Judged(bound, guess, new Counted.JudgedGuess(guess, null), null);
    }

    private Judged oneGuess(boolean ofNumbers, Expression expression) {
        return units.bind(expression) instanceof Binding.Models models && !models.list()
                ? ofModel(units.pairs().guess(models.models().get(0), expression.span()), false)
                : ofExpression(ofNumbers, expression);
    }

    private Binding allModels(Span span) {
        List<Participant> models = units.comparison().models();
        if (models.isEmpty()) {
            throw Errors.at(span, "no model is compared", "import one: `parallax import model NAME FILE`");
        }
        return new Binding.Models(models, models.size() > 1);
    }

    /** What is made of a metric of base and other, or of two guesses that are named behind it. */
    Bindable ofPair(MetricFunction function, Expression.Call call) {
        List<Expression.Argument> arguments = call.arguments();
        String name = function.entry().name();
        if (arguments.size() != 1 && arguments.size() != 3) {
            throw Errors.at(
                    call.span(),
                    "`" + name + "` takes a metric, and two guesses if not of base and other",
                    "write `" + name + "(accuracy)` or `" + name + "(f1(macro))`");
        }
        Written metric = metric(arguments.get(0).value(), name);
        List<Judged> pair = pair(call, metric.function().ofNumbers());
        return ofPair(function, metric, pair.get(0), pair.get(1), call);
    }

    /** Base and other, or the two guesses that are named behind the first argument. */
    List<Judged> pair(Expression.Call call, boolean ofNumbers) {
        List<Expression.Argument> arguments = call.arguments();
        if (arguments.size() == 3) {
            return List.of(
                    oneGuess(ofNumbers, arguments.get(1).value()),
                    oneGuess(ofNumbers, arguments.get(2).value()));
        }
        List<PairColumns.Guess> pair = units.pairs().pair(call.function().name(), call.span());
        units.notes().pair(units.comparison());
        return List.of(ofModel(pair.get(0), false), ofModel(pair.get(1), false));
    }

    private Bindable ofPair(MetricFunction function, Written metric, Judged base, Judged other, Expression.Call call) {
        Bound truth = units.columns().truth(call.span());
        Bound labelled = units.columns().labelled(call.span());
        Bound inBase = base.guess().present();
        Bound inOther = other.guess().present();
        Bound both = Operands.and(labelled, inBase, inOther);
        List<Plan.Loss> losses = new ArrayList<>(List.of(
                new Plan.Loss("unlabelled", units.columns().unlabelled(call.span()), false),
                new Plan.Loss(base.guess().absent(), Operands.and(labelled, Operands.not(inBase)), false),
                new Plan.Loss(other.guess().absent(), Operands.and(labelled, inBase, Operands.not(inOther)), false)));
        Bound counted = both;
        if (metric.function().ofNumbers()) {
            Bound noBase = Operands.isNull(base.guess().guess());
            Bound noOther = Operands.isNull(other.guess().guess());
            counted = Operands.and(both, Operands.not(noBase), Operands.not(noOther));
            losses.add(new Plan.Loss(base.name() + " null", Operands.and(both, noBase), false));
            losses.add(new Plan.Loss(other.name() + " null", Operands.and(both, Operands.not(noBase), noOther), false));
        }
        List<Bound> arguments = new ArrayList<>(ingredients(metric, base.guess(), counted));
        arguments.addAll(ingredients(metric, other.guess(), counted));
        noteUnknownClass(metric, truth);
        String of = call.arguments().size() == 1 ? "" : ", " + base.name() + ", " + other.name();
        String name = function.entry().name() + "(" + name(metric, "") + of + ")";
        AggregateFunction made = function.of(metric.function());
        Plan.Call bound = new Plan.Call(name, made, arguments, metric.options(), -1, losses);
        return new Bindable(
                bound,
                null,
                new Counted.Either(
                        new Counted.Both(base.counted(), other.counted()),
                        Focuses.side(metric, base),
                        Focuses.side(metric, other)));
    }

    /**
     * A metric without a guess, as it stands in an argument: {@code accuracy}, {@code f1(macro)}, or the name of one.
     *
     * @param of the function whose argument it is
     */
    Written metric(Expression expression, String of) {
        if (expression instanceof Expression.Name name
                && units.definitions().lets().containsKey(name.name())
                && !(Functions.aggregate(name.name()) instanceof GuessFunction)) {
            return metric(units.definitions().lets().get(name.name()), of);
        }
        Expression.Call call = expression instanceof Expression.Call written
                ? written
                : expression instanceof Expression.Name name ? Functions.bareCall(name) : null;
        AggregateFunction function =
                call == null ? null : Functions.aggregate(call.function().name());
        if (call == null || !(function instanceof GuessFunction metric)) {
            throw Errors.at(
                    expression.span(),
                    "`" + of + "` takes a metric, and `" + expression.span().text() + "` is none",
                    "write `" + of + "(accuracy)` or `" + of + "(f1(macro))`");
        }
        Written written = read(metric, call);
        if (written.guess() != null) {
            throw Errors.at(
                    written.guess().span(),
                    "`" + of + "` is of base and other, and its metric names a guess",
                    "leave it out here: `" + of + "(" + name(written, "") + ")`; two other guesses stand behind the"
                            + " metric: `" + of + "(" + name(written, "") + ", base, mode([*].guess))`");
        }
        return written;
    }
}

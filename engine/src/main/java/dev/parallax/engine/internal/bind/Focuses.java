package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.drill.Counted;
import dev.parallax.engine.internal.function.GuessFunction;
import dev.parallax.engine.internal.function.GuessFunction.Focus;
import dev.parallax.engine.internal.metric.Average;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.grammar.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the guess among a metric's arguments from what the metric looks at: a class, an average, how many of the best. */
final class Focuses {
    private final UnitBinder units;

    private final boolean eachClass;

    Focuses(UnitBinder units, boolean eachClass) {
        this.units = units;
        this.eachClass = eachClass;
    }

    /** A metric's arguments, sorted. */
    GuessCalls.Written read(GuessFunction function, Expression.Call call, Map<String, Object> named) {
        List<Expression> arguments = call.unnamed();
        Map<String, Object> options = new LinkedHashMap<>(named);
        String name = function.entry().name();
        Expression last = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
        if (last != null && take(function.focus(), last, options)) {
            arguments.remove(arguments.size() - 1);
        }
        if (arguments.size() > 1) {
            throw tooMany(function, call, arguments);
        }
        if (options.get("average") != null && Average.find(String.valueOf(options.get("average"))) == null) {
            throw Errors.at(
                    call.span(),
                    "`" + name + "` has no average `" + options.get("average") + "`",
                    "the averages are macro, micro, weighted");
        }
        boolean focused = options.containsKey("class") || options.containsKey("average");
        if (!focused && eachClass && function.focus().takesClass()) {
            options.put("each", true);
        } else if (!focused && function.focus() == Focus.CLASSES) {
            throw unfocused(call, "an average over the classes", "macro");
        }
        boolean ofAll = "micro".equals(options.get("average"));
        if (function.focus() == Focus.CLASS_OR_ALL && !ofAll && !options.containsKey("class") && !eachClass) {
            throw unfocused(call, "micro, all classes as one", "micro");
        }
        if (function.focus() == Focus.BEST && !(options.get("k") instanceof Long k && k >= 1)) {
            throw Errors.at(
                    call.span(),
                    "`" + name + "` is of a whole number of the best scores, from 1",
                    "write `" + name + "(base, 5)`");
        }
        return new GuessCalls.Written(
                function,
                options.isEmpty() ? Map.of() : Map.copyOf(options),
                arguments.isEmpty() ? null : arguments.get(0),
                call.span());
    }

    private static RuntimeException unfocused(Expression.Call call, String or, String written) {
        String name = call.function().name();
        return Errors.at(
                call.span(),
                "`" + name + "` is of one class, or " + or,
                "write `" + name + "(base, \"cat\")`, `" + name + "(base, " + written
                        + ")`, or group by class(row.truth) for every class");
    }

    private static RuntimeException tooMany(GuessFunction function, Expression.Call call, List<Expression> arguments) {
        String name = function.entry().name();
        if (function.focus() == Focus.CLASSES && arguments.size() == 2) {
            return Errors.at(
                    arguments.get(1).span(),
                    "`" + name + "` is of one class, which is text, or an average",
                    "write `" + name + "(base, \"cat\")` or `" + name
                            + "(base, macro)`; the averages are macro, micro, weighted");
        }
        return Errors.at(
                call.span(), "`" + name + "` takes one model or guess", "write `" + name + "([*])` for all models");
    }

    /** Takes the last argument as what is looked at, if it is that. */
    private boolean take(Focus focus, Expression last, Map<String, Object> options) {
        return switch (focus) {
            case CLASSES, CLASS_OR_ALL -> takeAverage(last, options) || takeClass(last, options);
            case CLASS_OR_GUESS -> takeClass(last, options);
            case BEST -> takeBest(last, options);
            case HALF -> takeHalf(last, options);
            default -> false;
        };
    }

    private boolean takeBest(Expression last, Map<String, Object> options) {
        boolean literal = last instanceof Expression.NumberLiteral || last instanceof Expression.Parameter;
        if (literal
                && units.one(last) instanceof Bound.Constant constant
                && constant.value() instanceof Number number) {
            options.put("k", number);
            return true;
        }
        return false;
    }

    private boolean takeHalf(Expression last, Map<String, Object> options) {
        if (last instanceof Expression.Name name && name.name().equalsIgnoreCase("half") && isFree(name.name())) {
            options.put("half", true);
            return true;
        }
        return false;
    }

    private boolean takeAverage(Expression last, Map<String, Object> options) {
        if (last instanceof Expression.Name name && Average.find(name.name()) != null && isFree(name.name())) {
            options.put("average", name.name().toLowerCase(Locale.ROOT));
            return true;
        }
        return false;
    }

    /** Whether a word means nothing else. */
    private boolean isFree(String word) {
        return units.comparison().model(word) == null
                && units.named().get(word) == null
                && !units.definitions().lets().containsKey(word);
    }

    private boolean takeClass(Expression last, Map<String, Object> options) {
        boolean literal = last instanceof Expression.TextLiteral || last instanceof Expression.Parameter;
        if (literal
                && units.one(last) instanceof Bound.Constant constant
                && constant.type() == Type.TEXT
                && constant.value() != null) {
            options.put("class", constant.value());
            return true;
        }
        return false;
    }

    /** What a metric looks at, as it is written. */
    static String text(Map<String, Object> options) {
        Object ofClass = options.get("class");
        if (ofClass != null) {
            return "\"" + ofClass + "\"";
        }
        Object bins = options.get("bins");
        Object named = options.getOrDefault("average", options.getOrDefault("k", bins == null ? "" : "bins: " + bins));
        return options.containsKey("half") ? "half" : String.valueOf(named);
    }

    /** The rows that a metric is made of. */
    static Counted counted(GuessCalls.Written written, Judged judged) {
        Counted.OfClass side = side(written, judged);
        return side == null ? judged.counted() : new Counted.Either(judged.counted(), side, null);
    }

    /** Which of the rows, where it is of one class. */
    static Counted.@Nullable OfClass side(GuessCalls.Written written, Judged judged) {
        String name = written.options().get("class") instanceof String given ? given : null;
        if (written.function().focus() != Focus.CLASSES || written.options().containsKey("average")) {
            return null;
        }
        Set<String> ofTruth = Set.of("recall", "f1");
        Set<String> ofGuess = Set.of("precision", "f1");
        String metric = written.function().entry().name();
        boolean truth = ofTruth.contains(metric);
        boolean guess = ofGuess.contains(metric);
        return truth || guess ? new Counted.OfClass(name, judged.written(), judged.ofList(), truth, guess) : null;
    }
}

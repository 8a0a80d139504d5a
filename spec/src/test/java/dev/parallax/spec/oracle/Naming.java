package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a name means, and its value for a row. */
final class Naming {
    private final Evaluator at;
    private final Setting setting;

    Naming(Evaluator at) {
        this.at = at;
        this.setting = at.setting();
    }

    /** A name that stands alone: shown or derived, an aggregate, a column of the pair, a definition, the one column. */
    @Nullable
    Object name(Expression.Name name) {
        String word = name.name();
        Map<String, @Nullable Object> names = at.row().names();
        if (names.containsKey(word)) {
            return names.get(word);
        }
        if (at.row().group() != null && Places.isAggregate(word)) {
            return new Calls(at).aggregate(word, List.of());
        }
        if (Columns.OF_PAIR.contains(word)) {
            return Calls.pair(word, guess(0), guess(1), at.unit().truth());
        }
        Expression definition = setting.definitions().get(word);
        if (definition != null) {
            return at.value(definition);
        }
        return column(word);
    }

    private @Nullable Object column(String word) {
        boolean label = at.columns().ofLabels(word);
        if ((!label || Columns.OF_STACK.contains(word))
                && setting.comparison().stacked()
                && at.columns().ofStack(word)) {
            return at.columns().ofStack(at.unit(), word);
        }
        List<Integer> models = IntStream.range(0, setting.models())
                .filter(i -> at.columns().ofModel(i, word))
                .boxed()
                .toList();
        if (label && models.isEmpty()) {
            return at.columns().label(at.unit(), word);
        }
        if (!label && models.size() == 1) {
            return at.columns().model(at.unit(), models.get(0), word);
        }
        throw new OracleException("what is " + word);
    }

    @Nullable
    Object member(Expression target, String column) {
        if (isLabels(target)) {
            boolean ofLabels = at.columns().ofLabels(column);
            boolean ofStack = !ofLabels || Columns.OF_STACK.contains(column);
            if (ofStack && setting.comparison().stacked() && at.columns().ofStack(column)) {
                return at.columns().ofStack(at.unit(), column);
            }
            return !ofLabels && setting.models() == 1
                    ? at.columns().model(at.unit(), 0, column)
                    : at.columns().label(at.unit(), column);
        }
        return at.columns().model(at.unit(), model(target), column);
    }

    @Nullable
    Object subscript(Expression.Subscript subscript) {
        Expression target = subscript.target();
        if (target instanceof Expression.Member member && member.member().name().equals("score")) {
            int model = isLabels(member.target()) ? own() : model(member.target());
            return at.columns().score(at.unit(), model, at.value(subscript.index()));
        }
        if (target instanceof Expression.Name name && name.name().equals("score") && own() >= 0) {
            return at.columns().score(at.unit(), own(), at.value(subscript.index()));
        }
        return member(target, String.valueOf(at.value(subscript.index())));
    }

    /** Whether an expression is a column of 32-bit numbers. */
    boolean isScore(Expression expression) {
        if (expression instanceof Expression.Subscript subscript) {
            boolean column = subscript.index() instanceof Expression.TextLiteral text
                    && text.value().equals("score")
                    && own() >= 0;
            return isLabels(subscript.target()) ? column : isScore(subscript.target());
        }
        if (expression instanceof Expression.Member member) {
            boolean scored = !isLabels(member.target()) || own() >= 0;
            return scored && member.member().name().equals("score");
        }
        return expression instanceof Expression.Name name
                && name.name().equals("score")
                && !at.row().names().containsKey("score");
    }

    /** The guess that an argument means: of a model, or the value of an expression. */
    Facts.Guess guess(Expression argument) {
        int model = modelOrNone(argument);
        if (model >= 0) {
            return guess(model);
        }
        Object value = at.value(argument);
        return new Facts.Guess(value != null, value);
    }

    /** The position of the one model that a row can mean, or -1. */
    int own() {
        if (setting.comparison().stacked()) {
            return at.row().unit() == null ? 0 : at.unit().own();
        }
        return setting.models() == 1 ? 0 : -1;
    }

    /** The guess of the model at a position. */
    Facts.Guess guess(int model) {
        if (model >= setting.models()) {
            throw new OracleException("there is no pair");
        }
        return at.columns().guess(at.unit(), model);
    }

    private boolean isLabels(Expression target) {
        return target instanceof Expression.Name name && name.name().equals("row");
    }

    private int model(Expression target) {
        int model = modelOrNone(target);
        if (model < 0) {
            throw new OracleException("no model " + target.span().text());
        }
        return model;
    }

    /** The position of the model that an expression is, or -1. */
    int modelOrNone(Expression target) {
        if (target instanceof Expression.Models models) {
            List<Integer> positions = setting.positions(models);
            return positions.size() == 1 && !models.all() ? positions.get(0) : at.element();
        }
        if (target instanceof Expression.Name name) {
            return setting.comparison().position(name.name());
        }
        return -1;
    }
}

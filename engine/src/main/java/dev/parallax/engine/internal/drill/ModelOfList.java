package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.function.ListFunctions;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts one model in place of the lists of an expression that has a value for each of several models. A list that a function
 * reduces stays: it is one value already.
 */
final class ModelOfList extends Rewrite {
    static final Set<String> PAIR_COLUMNS = Set.of("outcome", "regressed", "fixed", "flipped");

    private final Participant model;
    private final Map<String, Map<Participant, String>> columns;

    /** Columns that are lists are named {@code columns}, and under each the column of every model. */
    ModelOfList(Participant model, Map<String, Map<Participant, String>> columns) {
        this.model = model;
        this.columns = columns;
    }

    @Override
    Expression target(Expression target) {
        return target instanceof Expression.Models models && !isPosition(models) ? name(models) : super.target(target);
    }

    /** As an argument, a model that is called as a column of pairs is named by its position. */
    @Override
    public Expression visitModels(Expression.Models models) {
        if (isPosition(models) || !PAIR_COLUMNS.contains(model.name())) {
            return isPosition(models) ? models : name(models);
        }
        Expression position = new Expression.NumberLiteral(String.valueOf(model.position()), models.span());
        return new Expression.Models(false, List.of(position), models.span());
    }

    private Expression name(Expression.Models models) {
        return new Expression.Name(model.name(), models.span());
    }

    /** {@code [0]} is the model there and no list. */
    private static boolean isPosition(Expression.Models models) {
        return models.items().size() == 1 && models.items().get(0) instanceof Expression.NumberLiteral;
    }

    @Override
    public Expression visitName(Expression.Name name) {
        Map<Participant, String> column = columns.get(name.name());
        String own = column == null ? null : column.get(model);
        return own == null ? name : new Expression.Name(own, name.span());
    }

    @Override
    public Expression visitCall(Expression.Call call) {
        boolean reduces = ListFunctions.find(call.function().name().toLowerCase(Locale.ROOT)) != null
                && call.arguments().size() == 1;
        return reduces || !call.per().isEmpty() ? call : super.visitCall(call);
    }
}

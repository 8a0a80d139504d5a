package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Identifier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a row of {@code from models} or {@code from pairs} means in the words of a comparison of all models: base, other and the
 * sides of a pair by the models' names, and what is of the row's own model with that name in front.
 */
final class OfModels extends Rewrite {
    private static final Set<String> DERIVED = Set.of("present", "correct", "wrong", "rank", "margin", "entropy");

    private final Comparison view;
    private final Comparison all;

    OfModels(Comparison view, Comparison all) {
        this.view = view;
        this.all = all;
    }

    private @Nullable Expression model(String name) {
        Participant model = view.model(name);
        return model == null ? null : name(model);
    }

    private Expression name(Participant model) {
        return new Expression.Name(all.models().get(model.position()).name(), Written.NOWHERE);
    }

    /** Whether a name alone, or behind {@code row}, is a column of the row's one model. */
    private boolean isOfModel(String column) {
        if (view.models().size() != 1 || view.labels().column(column) != null) {
            return false;
        }
        Participant model = view.models().get(0);
        return model.column(column) != null || DERIVED.contains(column) || column.equals("score");
    }

    private Expression ofModel(String column) {
        Identifier member = new Identifier(column, Written.NOWHERE);
        return new Expression.Member(name(view.models().get(0)), member, Written.NOWHERE);
    }

    @Override
    Expression target(Expression target) {
        if (target instanceof Expression.Name name) {
            Expression model = model(name.name());
            return model != null ? model : isOfModel(name.name()) ? ofModel(name.name()) : name;
        }
        return super.target(target);
    }

    @Override
    public Expression visitName(Expression.Name name) {
        Expression model = model(name.name());
        if (model != null) {
            return model;
        }
        if (ModelOfList.PAIR_COLUMNS.contains(name.name())) {
            return pair(name.name());
        }
        return isOfModel(name.name()) ? ofModel(name.name()) : name;
    }

    private Expression pair(String column) {
        List<Argument> sides = List.of(new Argument(null, name(view.base())), new Argument(null, name(view.other())));
        return new Expression.Call(new Identifier(column, Written.NOWHERE), sides, List.of(), Written.NOWHERE);
    }

    @Override
    public Expression visitMember(Expression.Member member) {
        boolean ofRow =
                member.target() instanceof Expression.Name name && name.name().equals(Participant.ROW);
        String column = member.member().name();
        return ofRow && isOfModel(column) ? ofModel(column) : super.visitMember(member);
    }

    @Override
    public Expression visitModels(Expression.Models models) {
        if (models.all()) {
            List<Expression> names = view.models().stream().map(this::name).toList();
            return new Expression.Models(false, names, models.span());
        }
        boolean position = models.items().size() == 1 && models.items().get(0) instanceof Expression.NumberLiteral;
        List<Expression> names = models.items().stream().map(this::item).toList();
        return position ? names.get(0) : new Expression.Models(false, names, models.span());
    }

    private Expression item(Expression item) {
        return item instanceof Expression.NumberLiteral number
                ? name(view.models().get(Integer.parseInt(number.text())))
                : rewrite(item);
    }

    @Override
    public Expression visitCall(Expression.Call call) {
        return ModelOfList.PAIR_COLUMNS.contains(call.function().name())
                        && call.arguments().isEmpty()
                ? pair(call.function().name())
                : super.visitCall(call);
    }
}

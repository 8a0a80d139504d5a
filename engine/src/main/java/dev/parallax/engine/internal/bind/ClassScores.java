package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds scores by class, of a class by its name or of one that is worked out: {@code base.score["cat"]}, {@code [*].score[row.truth]}. */
record ClassScores(UnitBinder units) {
    /**
     * The score of a class, or one for each model of a list.
     *
     * @param constant the class where its name is written
     */
    Binding bind(Expression.Subscript subscript, @Nullable String constant) {
        Expression target = subscript.target();
        Comparison comparison = units.comparison();
        ModelColumns columns = units.columns();
        Expression owner = target instanceof Expression.Member member ? member.target() : null;
        boolean ofRow = owner == null || units.isRow(owner);
        if (ofRow && comparison.stacked()) {
            return new Binding.One(stackedScore(subscript, constant));
        }
        Binding models =
                owner == null || ofRow && comparison.models().size() == 1 ? theModel(target.span()) : units.bind(owner);
        if (!(models instanceof Binding.Models of)) {
            throw Errors.at(target.span(), "`" + target.span().text() + "` has no scores by class", null);
        }
        List<Bound> elements = new ArrayList<>();
        Bound className = constant == null ? classNamed(subscript.index()) : null;
        for (Participant model : of.models()) {
            elements.add(
                    className == null
                            ? columns.classScore(
                                    model,
                                    String.valueOf(constant),
                                    subscript.index().span())
                            : columns.scoreOf(model, className, subscript.span()));
        }
        return of.list() ? new Binding.Many(elements, of.models()) : new Binding.One(elements.get(0));
    }

    private Bound stackedScore(Expression.Subscript subscript, @Nullable String className) {
        StackedColumns columns = units.columns().stacked();
        return className != null
                ? columns.classScore(className, subscript.index().span())
                : columns.scoreOf(classNamed(subscript.index()), subscript.span());
    }

    private Bound classNamed(Expression index) {
        Bound className = units.one(index);
        if (className.type() != Type.TEXT) {
            throw Errors.at(index.span(), "a class is text", "write `score[\"name\"]`");
        }
        return className;
    }

    private Binding theModel(Span span) {
        List<Participant> models = units.comparison().models();
        if (models.size() == 1) {
            return new Binding.Models(models, false);
        }
        throw Errors.at(
                span,
                "`score` could be of any of " + models.size() + " models",
                "say which: `base.score[…]`, or `[*].score[…]` for all");
    }
}

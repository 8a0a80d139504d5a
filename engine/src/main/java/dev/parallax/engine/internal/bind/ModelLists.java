package dev.parallax.engine.internal.bind;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import org.jspecify.annotations.Nullable;

/** Finds where a list of models is written in an expression. */
final class ModelLists extends ExpressionWalk {
    private @Nullable Span first;

    private ModelLists() {}

    /** The first list, or null. */
    static @Nullable Span first(Expression expression) {
        ModelLists lists = new ModelLists();
        lists.walk(expression);
        return lists.first;
    }

    @Override
    public Void visitModels(Expression.Models models) {
        if (first == null) {
            first = models.span();
        }
        return done();
    }
}

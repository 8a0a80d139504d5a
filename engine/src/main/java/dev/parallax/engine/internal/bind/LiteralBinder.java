package dev.parallax.engine.internal.bind;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;

/** Binds where only literals may stand. */
final class LiteralBinder extends ExpressionBinder {
    LiteralBinder(Definitions definitions) {
        super(definitions);
    }

    private static RuntimeException refused(Span span) {
        return Errors.at(span, "a literal is expected", "write text, a number, true, false or a date");
    }

    @Override
    public Binding visitName(Expression.Name name) {
        throw refused(name.span());
    }

    @Override
    public Binding visitMember(Expression.Member member) {
        throw refused(member.span());
    }

    @Override
    public Binding visitSubscript(Expression.Subscript subscript) {
        throw refused(subscript.span());
    }

    @Override
    public Binding visitModels(Expression.Models models) {
        throw refused(models.span());
    }

    @Override
    public Binding visitCall(Expression.Call call) {
        throw refused(call.span());
    }
}

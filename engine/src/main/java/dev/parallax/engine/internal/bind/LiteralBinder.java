package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import java.util.List;

/** Binds where only literals may stand. */
public final class LiteralBinder extends ExpressionBinder {
    private LiteralBinder(Definitions definitions) {
        super(definitions);
    }

    /** The value of a literal, or of a minus in front of one. */
    public static Object value(Expression expression) {
        return value(expression, Definitions.NONE);
    }

    /** The value of a literal or of a parameter. */
    public static Object value(Expression expression, Definitions definitions) {
        if (expression instanceof Expression.Parameter parameter
                && definitions.parameters().get(parameter.name()) instanceof List<?> list) {
            return list;
        }
        Binding bound = expression.accept(new LiteralBinder(definitions));
        if (bound instanceof Binding.One one
                && one.value() instanceof Bound.Constant constant
                && constant.value() != null) {
            return constant.value();
        }
        throw Errors.at(
                expression.span(), "a parameter's value is a literal", "write text, a number, true, false or a date");
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

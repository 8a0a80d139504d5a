package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.function.ScalarFunction;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryFormatter;
import java.util.List;

/**
 * Binds expressions over a table that a function made of rows, such as the cells of a confusion matrix: its columns, and what was
 * derived of them. The rows behind it are no longer there, so that nothing aggregates but a {@code group by} after it.
 */
final class TableBinder extends ExpressionBinder {
    private final String of;
    private final Columns columns = new Columns();

    /**
     * @param of what made the table, as an error names it: {@code confusion}
     * @param shown its columns
     */
    TableBinder(Definitions definitions, String of, List<Bound.Slot> shown) {
        super(definitions);
        this.of = of;
        shown.forEach(slot -> columns.put(slot.name(), new Binding.One(slot)));
    }

    @Override
    Columns named() {
        return columns;
    }

    @Override
    public Binding visitName(Expression.Name name) {
        Binding defined = defined(name);
        if (defined != null) {
            return defined;
        }
        throw unknown(name);
    }

    @Override
    public Binding visitMember(Expression.Member member) {
        return written(member);
    }

    @Override
    public Binding visitSubscript(Expression.Subscript subscript) {
        return written(subscript);
    }

    @Override
    public Binding visitModels(Expression.Models models) {
        throw unknown(models);
    }

    @Override
    public Binding visitCall(Expression.Call call) {
        ScalarFunction scalar = Functions.scalar(call.function().name());
        if (scalar != null && call.per().isEmpty()) {
            return scalar(scalar, call);
        }
        Functions.refuseUnknown(call.function());
        return written(call);
    }

    /** A column by the text that gave it its name. */
    private Binding written(Expression expression) {
        Binding column = columns.get(QueryFormatter.format(expression));
        if (column != null) {
            return column;
        }
        throw unknown(expression);
    }

    private RuntimeException unknown(Expression expression) {
        return Errors.at(
                expression.span(),
                "`" + expression.span().text() + "` is not among the columns of `" + of + "`",
                "it has " + String.join(", ", columns.names()) + "; what is of rows stands before it");
    }
}

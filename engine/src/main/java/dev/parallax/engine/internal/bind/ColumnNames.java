package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.function.GuessFunction;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The names of result columns: as written or as named by {@code as}; where a list makes a column for each model, the model's name
 * stands for the list ({@code accuracy([*])} is {@code accuracy(fc256)}) or behind the rest ({@code acc(fc256)}).
 */
public final class ColumnNames {
    private ColumnNames() {}

    /** The name of an item's column, of one model of a list where that is given. */
    static String of(Stage.Item item, @Nullable Participant model) {
        if (model != null && item.alias() != null) {
            return item.name() + "(" + model.name() + ")";
        }
        return item.alias() != null ? item.name() : of(item.value(), model);
    }

    /** Whether it is a metric of all models that says which class or average: {@code f1(macro)}. */
    private static boolean isMetric(Expression expression) {
        return expression instanceof Expression.Call call
                && !call.arguments().isEmpty()
                && Functions.aggregate(call.function().name()) instanceof GuessFunction;
    }

    /** The text of an expression, with a model's name in place of the list. */
    public static String of(Expression expression, @Nullable Participant model) {
        String text = expression.span().text();
        if (model == null) {
            return text;
        }
        Span list = ModelLists.first(expression);
        if (list == null
                && expression instanceof Expression.Call call
                && !call.arguments().isEmpty()
                && Functions.takesMetric(call.function().name())) {
            Expression metric = call.arguments().get(0).value();
            int start = metric.span().start() - expression.span().start();
            int end = metric.span().end() - expression.span().start();
            return text.substring(0, start) + of(metric, model) + text.substring(end);
        }
        if (list == null && isMetric(expression)) {
            int start = text.indexOf('(') + 1;
            return text.substring(0, start) + model.name() + ", " + text.substring(start);
        }
        if (list == null || !list.source().equals(expression.span().source())) {
            return text + "(" + model.name() + ")";
        }
        int start = list.start() - expression.span().start();
        return text.substring(0, start) + model.name() + text.substring(start + list.end() - list.start());
    }
}

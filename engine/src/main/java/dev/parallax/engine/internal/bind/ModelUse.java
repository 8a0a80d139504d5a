package dev.parallax.engine.internal.bind;

import dev.parallax.grammar.Expression;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells, before anything is bound, what an expression over models is: aggregates of a model's rows are columns of the model, and
 * aggregates of columns are of many models.
 */
final class ModelUse extends ExpressionWalk {
    private final Predicate<String> isColumn;
    private final Definitions definitions;
    private boolean aggregates;
    private @Nullable String column;
    private int depth;

    private ModelUse(Predicate<String> isColumn, Definitions definitions) {
        this.isColumn = isColumn;
        this.definitions = definitions;
    }

    /**
     * Looks through an expression.
     *
     * @param isColumn whether a name alone, or of a side of a pair ({@code a.version}), is a column
     */
    static AggregateUse.Found find(Expression expression, Predicate<String> isColumn, Definitions definitions) {
        ModelUse use = new ModelUse(isColumn, definitions);
        use.walk(expression);
        return new AggregateUse.Found(use.aggregates, use.column);
    }

    /** Whether an aggregate is of many models: it is of their columns, or counts them. */
    static boolean isOfModels(Expression.Call call, Predicate<String> isColumn, Definitions definitions) {
        boolean counts = call.arguments().isEmpty()
                && Functions.isBareAggregate(call.function().name())
                && !Functions.isMetric(call.function().name());
        return counts
                || !Functions.takesMetric(call.function().name())
                        && call.arguments().stream().anyMatch(argument -> {
                            AggregateUse.Found found = find(argument.value(), isColumn, definitions);
                            return found.aggregates() || found.column() != null;
                        });
    }

    private void found(Expression expression) {
        column = column == null ? expression.span().text() : column;
    }

    @Override
    public Void visitName(Expression.Name name) {
        Expression let = definitions.lets().get(name.name());
        if (isColumn.test(name.name()) || Functions.isMetric(name.name())) {
            found(name);
        } else if (let != null && depth < 50) {
            depth++;
            walk(let);
            depth--;
        } else if (Functions.isBareAggregate(name.name())) {
            aggregates = true;
        }
        return done();
    }

    @Override
    public Void visitMember(Expression.Member member) {
        if (isColumn.test(member.span().text())) {
            found(member);
        }
        return done();
    }

    @Override
    public Void visitCall(Expression.Call call) {
        if (!call.per().isEmpty()) {
            found(call);
        } else if (Functions.aggregate(call.function().name()) == null) {
            super.visitCall(call);
        } else if (isOfModels(call, isColumn, definitions)) {
            aggregates = true;
        } else {
            found(call);
        }
        return done();
    }
}

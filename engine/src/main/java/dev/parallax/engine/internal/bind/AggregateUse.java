package dev.parallax.engine.internal.bind;

import dev.parallax.grammar.Expression;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells, before anything is bound, whether an expression aggregates and whether it names a row's column outside every aggregate:
 * that decides whether a {@code show} projects or aggregates.
 */
final class AggregateUse extends ExpressionWalk {
    private final Predicate<String> isColumn;
    private final Definitions definitions;
    private boolean aggregates;
    private @Nullable String column;
    private boolean strictly;
    private int depth;

    private AggregateUse(Predicate<String> isColumn, Definitions definitions) {
        this.isColumn = isColumn;
        this.definitions = definitions;
    }

    /** What was found: whether there are aggregates, and the first column outside of them, as written. */
    record Found(boolean aggregates, @Nullable String column) {}

    /**
     * Looks through an expression.
     *
     * @param isColumn whether a name alone is a column
     */
    static Found find(Expression expression, Predicate<String> isColumn, Definitions definitions) {
        AggregateUse use = new AggregateUse(isColumn, definitions);
        use.walk(expression);
        return new Found(use.aggregates, use.column);
    }

    /**
     * Whether there is an aggregate in an expression over groups.
     *
     * @param isColumn whether a name alone is a column, which comes before an aggregate of that name
     * @param strictly whether those do not count that reduce a list inside another aggregate: {@code max(count([*].wrong))}
     */
    static boolean in(Expression expression, Predicate<String> isColumn, boolean strictly) {
        AggregateUse use = new AggregateUse(isColumn, Definitions.NONE);
        use.strictly = strictly;
        use.walk(expression);
        return use.aggregates;
    }

    private void found(Expression expression) {
        column = column == null ? expression.span().text() : column;
    }

    @Override
    public Void visitName(Expression.Name name) {
        Expression let = definitions.lets().get(name.name());
        if (let != null && depth < 50) {
            depth++;
            walk(let);
            depth--;
        } else if (isColumn.test(name.name())) {
            found(name);
        } else if (Functions.isBareAggregate(name.name())) {
            aggregates = true;
        }
        return done();
    }

    @Override
    public Void visitMember(Expression.Member member) {
        found(member);
        return done();
    }

    @Override
    public Void visitSubscript(Expression.Subscript subscript) {
        found(subscript);
        return done();
    }

    @Override
    public Void visitCall(Expression.Call call) {
        String name = call.function().name();
        if (!call.per().isEmpty() || Functions.isOfRow(name)) {
            found(call);
        } else if (Functions.aggregate(name) != null && !(strictly && Functions.list(name) != null)) {
            aggregates = true;
        } else {
            Functions.refuseUnknown(call.function());
            super.visitCall(call);
        }
        return done();
    }
}

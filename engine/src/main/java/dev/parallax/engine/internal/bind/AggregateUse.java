package dev.parallax.engine.internal.bind;

import dev.parallax.grammar.Expression;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells, before anything is bound, whether an expression aggregates and whether it names a row's column outside every aggregate:
 * that decides whether a {@code show} projects or aggregates.
 */
final class AggregateUse extends ExpressionWalk {
    private final Predicate<String> isColumn;
    private final Definitions definitions;
    private boolean aggregates;
    private boolean columns;
    private boolean strictly;
    private int depth;

    private AggregateUse(Predicate<String> isColumn, Definitions definitions) {
        this.isColumn = isColumn;
        this.definitions = definitions;
    }

    /** What was found. */
    record Found(boolean aggregates, boolean columns) {}

    /**
     * Looks through an expression.
     *
     * @param isColumn whether a name alone is a column
     */
    static Found find(Expression expression, Predicate<String> isColumn, Definitions definitions) {
        AggregateUse use = new AggregateUse(isColumn, definitions);
        use.walk(expression);
        return new Found(use.aggregates, use.columns);
    }

    /**
     * Whether there is an aggregate in an expression over groups.
     *
     * @param strictly whether those do not count that reduce a list inside another aggregate: {@code max(count([*].wrong))}
     */
    static boolean in(Expression expression, boolean strictly) {
        AggregateUse use = new AggregateUse(name -> false, new Definitions(Map.of(), Map.of(), Set.of()));
        use.strictly = strictly;
        use.walk(expression);
        return use.aggregates;
    }

    @Override
    public Void visitName(Expression.Name name) {
        Expression let = definitions.lets().get(name.name());
        if (let != null && depth < 50) {
            depth++;
            walk(let);
            depth--;
        } else if (isColumn.test(name.name())) {
            columns = true;
        } else if (Functions.isBareAggregate(name.name())) {
            aggregates = true;
        }
        return done();
    }

    @Override
    public Void visitMember(Expression.Member member) {
        columns = true;
        return done();
    }

    @Override
    public Void visitSubscript(Expression.Subscript subscript) {
        columns = true;
        return done();
    }

    @Override
    public Void visitCall(Expression.Call call) {
        String name = call.function().name();
        if (!call.per().isEmpty() || PairColumns.NAMES.contains(name) || ModelColumns.DERIVED.contains(name)) {
            columns = true;
        } else if (Functions.aggregate(name) != null && !(strictly && Functions.list(name) != null)) {
            aggregates = true;
        } else {
            super.visitCall(call);
        }
        return done();
    }
}

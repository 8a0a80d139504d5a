package dev.parallax.engine.internal.bind;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What must not be null for a predicate over groups to be decided: what it compares, and every aggregate in it, save where null is
 * asked for ({@code is null}) or replaced ({@code coalesce}, the values of {@code if} and {@code case}).
 */
final class KnownValues extends ExpressionWalk {
    private static final int MOST_LETS = 50;

    private final Definitions definitions;
    private final boolean ofUnits;
    private final Map<String, Expression> known = new LinkedHashMap<>();
    private int lets;

    private KnownValues(Definitions definitions, boolean ofUnits) {
        this.definitions = definitions;
        this.ofUnits = ofUnits;
    }

    /** That each is not null, as predicates. */
    static Collection<Expression> of(Expression predicate, Definitions definitions, boolean ofUnits) {
        KnownValues values = new KnownValues(definitions, ofUnits);
        operands(predicate).forEach(values::add);
        values.walk(predicate);
        return values.known.values();
    }

    /** What a predicate compares; nothing of one that compares with the literal {@code null}. */
    private static List<Expression> operands(Expression predicate) {
        List<Expression> operands = List.of();
        if (predicate instanceof Expression.Comparison comparison) {
            operands = List.of(comparison.left(), comparison.right());
        } else if (predicate instanceof Expression.Between between) {
            operands = List.of(between.value(), between.low(), between.high());
        } else if (predicate instanceof Expression.In in) {
            operands = in.candidates().stream().anyMatch(Expression.NullLiteral.class::isInstance)
                    ? List.of()
                    : List.of(in.value());
        } else if (predicate instanceof Expression.InList in) {
            operands = List.of(in.value());
        } else if (predicate instanceof Expression.TextMatch match) {
            operands = List.of(match.value(), match.pattern());
        }
        boolean ofNull = operands.stream().anyMatch(Expression.NullLiteral.class::isInstance);
        return ofNull
                ? List.of()
                : operands.stream().filter(each -> !isLiteral(each)).toList();
    }

    static boolean isLiteral(Expression expression) {
        return expression instanceof Expression.NumberLiteral
                || expression instanceof Expression.TextLiteral
                || expression instanceof Expression.BooleanLiteral
                || expression instanceof Expression.DateLiteral
                || expression instanceof Expression.Negate negate && isLiteral(negate.operand());
    }

    private void add(Expression value) {
        put(new Expression.IsNull(value, true, value.span()));
    }

    private void put(Expression predicate) {
        known.putIfAbsent(QueryFormatter.format(predicate), predicate);
    }

    @Override
    public Void visitComparison(Expression.Comparison comparison) {
        boolean ofNull = comparison.left() instanceof Expression.NullLiteral
                || comparison.right() instanceof Expression.NullLiteral;
        return ofNull ? done() : super.visitComparison(comparison);
    }

    @Override
    public Void visitIsNull(Expression.IsNull isNull) {
        return done();
    }

    @Override
    public Void visitCase(Expression.Case expression) {
        expression.branches().forEach(branch -> walk(branch.condition()));
        return done();
    }

    @Override
    public Void visitName(Expression.Name name) {
        Expression let = definitions.lets().get(name.name());
        if (let != null && lets++ < MOST_LETS) {
            walk(let);
        } else if (let == null && Functions.isBareAggregate(name.name())) {
            add(name);
        }
        return done();
    }

    @Override
    public Void visitCall(Expression.Call call) {
        String name = call.function().name().toLowerCase(Locale.ROOT);
        List<Expression.Argument> arguments = call.arguments();
        boolean aggregate = Functions.aggregate(name) != null;
        if (name.equals("coalesce")) {
            return done();
        }
        if (name.equals("if") && !arguments.isEmpty()) {
            walk(arguments.get(0).value());
            return done();
        }
        boolean nested = ofUnits
                && Functions.list(name) != null
                && arguments.size() == 1
                && AggregateUse.in(arguments.get(0).value(), column -> false, aggregate);
        if (nested) {
            Expression each = arguments.get(0).value();
            put(Decided.call("all", new Expression.IsNull(each, true, each.span()), call));
            return done();
        }
        if (aggregate) {
            add(call);
            return done();
        }
        return super.visitCall(call);
    }
}

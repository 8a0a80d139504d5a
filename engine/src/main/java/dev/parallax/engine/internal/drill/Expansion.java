package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.function.AggregateFunctions;
import dev.parallax.grammar.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts what the session has defined in place of its names: expressions for {@code let}, literals for {@code $parameters}. */
final class Expansion extends Rewrite {
    private final Map<String, Expression> lets;
    private final Map<String, Object> parameters;
    private final Scope scope;

    Expansion(Map<String, Expression> lets, Map<String, Object> parameters, Scope scope) {
        this.lets = lets;
        this.parameters = parameters;
        this.scope = scope;
    }

    @Override
    public Expression visitName(Expression.Name name) {
        Expression let = scope.names().contains(name.name()) ? null : lets.get(name.name());
        return let == null ? name : rewrite(let);
    }

    @Override
    public Expression visitParameter(Expression.Parameter parameter) {
        return Written.literal(parameters.get(parameter.name()), false);
    }

    @Override
    public Expression visitInList(Expression.InList in) {
        if (!(in.list() instanceof Expression.Parameter parameter)
                || !(parameters.get(parameter.name()) instanceof List<?> values)) {
            return super.visitInList(in);
        }
        Expression value = rewrite(in.value());
        if (values.isEmpty()) {
            Expression never = Written.and(List.of(Written.isNull(value, false), Written.isNull(value, true)));
            return in.negated() ? Written.not(never) : never;
        }
        List<Expression> candidates =
                values.stream().map(each -> Written.literal(each, false)).toList();
        return new Expression.In(value, candidates, in.negated(), in.span());
    }

    /** What an aggregate of groups takes is of the rows in them. */
    @Override
    public Expression visitCall(Expression.Call call) {
        boolean aggregate = AggregateFunctions.find(call.function().name().toLowerCase(Locale.ROOT)) != null;
        if (scope.rows() == null || !aggregate) {
            return super.visitCall(call);
        }
        Expansion ofRows = new Expansion(lets, parameters, scope.rows());
        return new Expression.Call(
                call.function(), ofRows.arguments(call.arguments()), ofRows.rewrite(call.per()), call.span());
    }
}

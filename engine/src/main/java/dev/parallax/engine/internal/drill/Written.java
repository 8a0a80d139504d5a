package dev.parallax.engine.internal.drill;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Expressions that nobody typed: literals of values, and predicates put together of others. */
final class Written {
    /** Where they stand: nowhere. */
    static final Span NOWHERE = new Span(new Source("drill", ""), 0, 0);

    private static final String PRESENT = "present";

    private Written() {}

    /**
     * The literal that reads back as this value.
     *
     * @param value a Boolean, Long, Integer, Double, Float, String, LocalDate or null
     * @param single whether a decimal is a 32-bit number, widened: then the shortest text that tells those apart
     */
    static Expression literal(@Nullable Object value, boolean single) {
        if (value == null || value instanceof Double number && number.isNaN()) {
            return new Expression.NullLiteral(NOWHERE);
        } else if (value instanceof Boolean truth) {
            return new Expression.BooleanLiteral(truth, NOWHERE);
        } else if (value instanceof String text) {
            return new Expression.TextLiteral(text, NOWHERE);
        } else if (value instanceof LocalDate date) {
            return new Expression.DateLiteral(date, NOWHERE);
        } else if (value instanceof Double number && number.isInfinite()) {
            throw new QueryException(
                    "no text of the language is " + number + "\n  set the parameter to a finite number");
        } else if (value instanceof Double number && single) {
            return number(Float.toString(number.floatValue()));
        } else if (value instanceof Number number) {
            return number(number instanceof Float ? String.valueOf(number.doubleValue()) : String.valueOf(number));
        }
        throw new IllegalArgumentException("no literal is a " + value.getClass().getSimpleName());
    }

    /** That an expression has a value: null is a value like others. */
    static Expression is(Expression expression, Bound bound, @Nullable Object value) {
        if (value == null) {
            return isNull(expression, false);
        } else if (value.equals(true)) {
            return expression;
        } else if (value.equals(false) && Nullness.never(bound)) {
            return not(expression);
        }
        return equal(expression, compared(value, bound.single()));
    }

    /** The literal that is equal to a value; a whole number needs no point there. */
    static Expression compared(Object value, boolean single) {
        boolean whole = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15;
        return literal(whole ? (Object) ((Double) value).longValue() : value, single);
    }

    private static Expression number(String text) {
        return text.startsWith("-")
                ? new Expression.Negate(new Expression.NumberLiteral(text.substring(1), NOWHERE), NOWHERE)
                : new Expression.NumberLiteral(text, NOWHERE);
    }

    /** {@code value is null}, or not. */
    static Expression isNull(Expression value, boolean negated) {
        return new Expression.IsNull(value, negated, NOWHERE);
    }

    /** {@code left = right}. */
    static Expression equal(Expression left, Expression right) {
        return new Expression.Comparison(ComparisonOperator.EQUAL, left, right, NOWHERE);
    }

    static Expression not(Expression predicate) {
        return new Expression.Not(predicate, NOWHERE);
    }

    /** {@code of.name}. */
    static Expression member(String of, String name) {
        return new Expression.Member(new Expression.Name(of, NOWHERE), new Identifier(name, NOWHERE), NOWHERE);
    }

    /** That a model is there; where its file has a column of that name, the function says it. */
    static Expression presence(Participant model) {
        if (model.column(PRESENT) == null) {
            return member(model.name(), PRESENT);
        }
        Argument name = new Argument(null, new Expression.Name(model.name(), NOWHERE));
        return new Expression.Call(new Identifier(PRESENT, NOWHERE), List.of(name), List.of(), NOWHERE);
    }

    /** All of them, each once. */
    static Expression and(List<Expression> operands) {
        List<Expression> flat = new ArrayList<>();
        for (Expression operand : operands) {
            flat.addAll(operand instanceof Expression.And and ? and.operands() : List.of(operand));
        }
        List<Expression> distinct = distinct(flat);
        return distinct.size() == 1 ? distinct.get(0) : new Expression.And(distinct, NOWHERE);
    }

    /** A predicate as the operands of an {@code and}, without those that are known to hold. */
    static List<Expression> unless(List<Expression> known, Expression predicate) {
        Set<String> texts = known.stream().map(QueryFormatter::format).collect(Collectors.toSet());
        List<Expression> operands = predicate instanceof Expression.And and ? and.operands() : List.of(predicate);
        return operands.stream()
                .filter(operand -> !texts.contains(QueryFormatter.format(operand)))
                .toList();
    }

    /** Any of them, each once. */
    static Expression or(List<Expression> operands) {
        List<Expression> flat = new ArrayList<>();
        for (Expression operand : operands) {
            flat.addAll(operand instanceof Expression.Or or ? or.operands() : List.of(operand));
        }
        List<Expression> distinct = distinct(flat);
        return distinct.size() == 1 ? distinct.get(0) : new Expression.Or(distinct, NOWHERE);
    }

    private static List<Expression> distinct(List<Expression> operands) {
        Map<String, Expression> byText = new LinkedHashMap<>();
        operands.forEach(operand -> byText.putIfAbsent(QueryFormatter.format(operand), operand));
        return List.copyOf(byText.values());
    }
}

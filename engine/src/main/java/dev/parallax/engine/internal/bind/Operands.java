package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.Kernel;
import dev.parallax.engine.internal.function.Operators;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.grammar.Expression.ComparisonOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes bound operators; they throw {@link dev.parallax.engine.internal.function.TypeMismatch}. */
final class Operands {
    private Operands() {}

    /** The type of an operand; null for the literal {@code null}. */
    static @Nullable Type type(Bound operand) {
        return Plan.Call.type(operand);
    }

    static Bound apply(String name, Supplier<Kernel> kernel, Type type, Bound... arguments) {
        return new Bound.Apply(name, kernel, List.of(arguments), type);
    }

    static Bound compare(ComparisonOperator operator, Bound left, Bound right) {
        Bound a = matched(left, right);
        Bound b = matched(right, left);
        Operators.comparisonType(type(a), type(b));
        return apply(operator.symbol(), () -> Operators.comparison(operator, type(a), type(b)), Type.BOOLEAN, a, b);
    }

    /** A literal beside 32-bit scores is rounded as they are: a score stored from 0.9 equals 0.9. */
    static Bound matched(Bound literal, Bound beside) {
        if (beside.single() && literal instanceof Bound.Constant constant && constant.value() instanceof Double value) {
            return new Bound.Constant(Type.DECIMAL, (double) value.floatValue());
        }
        return literal;
    }

    static Bound equal(Bound left, Bound right) {
        return compare(ComparisonOperator.EQUAL, left, right);
    }

    static Bound isNull(Bound value) {
        return apply("is null", Operators::isNull, Type.BOOLEAN, value);
    }

    static Bound not(Bound value) {
        Operators.predicateType("not", type(value));
        return apply("not", Operators::not, Type.BOOLEAN, value);
    }

    static Bound and(Bound... operands) {
        return and(List.of(operands));
    }

    static Bound and(List<Bound> operands) {
        for (Bound operand : operands) {
            Operators.predicateType("and", type(operand));
        }
        return new Bound.Apply("and", Operators::and, operands, Type.BOOLEAN);
    }

    static Bound or(List<Bound> operands) {
        for (Bound operand : operands) {
            Operators.predicateType("or", type(operand));
        }
        return operands.size() == 1 ? operands.get(0) : new Bound.Apply("or", Operators::or, operands, Type.BOOLEAN);
    }

    /** {@code value between low and high}, in this order. */
    static Bound between(List<Bound> operands) {
        Bound value = operands.get(0);
        List<Bound> all = List.of(value, matched(operands.get(1), value), matched(operands.get(2), value));
        List<@Nullable Type> types = Plan.Call.types(all);
        Operators.comparisonType(types.get(0), types.get(1));
        Operators.comparisonType(types.get(0), types.get(2));
        Supplier<Kernel> kernel = () -> Operators.between(types.get(0), types.get(1), types.get(2));
        return new Bound.Apply("between", kernel, all, Type.BOOLEAN);
    }

    /** {@code value in (candidates)}: by one look-up where all candidates are constants. */
    static Bound in(Bound value, List<Bound> candidates) {
        List<Bound> all = new ArrayList<>();
        all.add(value);
        boolean constant = true;
        for (Bound candidate : candidates) {
            Bound fitted = matched(candidate, value);
            Operators.comparisonType(type(value), type(fitted));
            constant &= fitted instanceof Bound.Constant;
            all.add(fitted);
        }
        List<@Nullable Type> types = Plan.Call.types(all);
        if (!constant) {
            return new Bound.Apply(
                    "in", () -> Operators.inAny(types.get(0), types.subList(1, types.size())), all, Type.BOOLEAN);
        }
        List<@Nullable Object> values = Plan.Call.constants(all);
        Supplier<Kernel> kernel = () -> {
            Kernel in = Operators.in(types.get(0), values.subList(1, values.size()));
            return (arguments, size) -> in.apply(new Vector[] {arguments[0]}, size);
        };
        return new Bound.Apply("in", kernel, all, Type.BOOLEAN);
    }
}

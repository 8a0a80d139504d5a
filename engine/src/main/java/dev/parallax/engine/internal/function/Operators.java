package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.grammar.Expression.ArithmeticOperator;
import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.grammar.Expression.TextOperator;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operators: for each a rule that gives the type of the result or throws {@link TypeMismatch}, and a factory of kernels
 * for operands of types that passed the rule. A null type is that of the literal {@code null}. Predicates give {@link
 * Vector.Bits}; operands that are predicates come as Bits, Longs or Constant, and null
 * is false there.
 */
public final class Operators {
    private Operators() {}

    /** The type of {@code left operator right}. */
    public static Type arithmeticType(ArithmeticOperator operator, @Nullable Type left, @Nullable Type right) {
        return ArithmeticTypes.of(operator, left, right);
    }

    /** Of two arguments. A whole number that does not fit in 64 bits is null. */
    public static Kernel arithmetic(ArithmeticOperator operator, @Nullable Type left, @Nullable Type right) {
        return switch (arithmeticType(operator, left, right)) {
            case DECIMAL -> new DoubleArithmetic(operator);
            case DATE -> new LongArithmetic(operator, Type.DATE);
            default -> new LongArithmetic(operator, Type.INTEGER);
        };
    }

    /** The type of {@code -operand}. */
    public static Type negateType(@Nullable Type operand) {
        new Arguments("-", Collections.singletonList(operand)).numeric(0);
        return operand == null ? Type.DECIMAL : operand;
    }

    /** Of one argument. */
    public static Kernel negate(@Nullable Type operand) {
        return negateType(operand) == Type.INTEGER
                ? new LongMap(Type.INTEGER, value -> -value)
                : new DoubleMap(value -> -value);
    }

    /** Refuses what cannot be compared; the type is BOOLEAN. */
    public static Type comparisonType(@Nullable Type left, @Nullable Type right) {
        return ComparisonTypes.of(left, right);
    }

    /** Of two arguments. Null equals null and nothing else; nothing is less or greater than null. */
    public static Kernel comparison(ComparisonOperator operator, @Nullable Type left, @Nullable Type right) {
        comparisonType(left, right);
        Type known = left == null ? right : left;
        if (known == null) {
            return (arguments, size) -> new Vector.Constant(Type.BOOLEAN, operator == ComparisonOperator.EQUAL, size);
        } else if (known == Type.TEXT) {
            return new TextComparison(operator);
        } else if (left == Type.DECIMAL || right == Type.DECIMAL) {
            return new DoubleComparison(operator);
        }
        return new LongComparison(operator);
    }

    /**
     * {@code value in (…)} with constants: of one argument, the value. Candidates are Boolean, Long, Double, String, LocalDate
     * or null, their types checked with {@link #comparisonType}.
     */
    public static Kernel in(@Nullable Type value, List<@Nullable Object> candidates) {
        return Membership.of(value, candidates);
    }

    /** {@code value in (…)} with any expressions: of the value and its candidates. */
    public static Kernel inAny(@Nullable Type value, List<@Nullable Type> candidates) {
        Kernel[] equals = new Kernel[candidates.size()];
        for (int i = 0; i < equals.length; i++) {
            equals[i] = comparison(ComparisonOperator.EQUAL, value, candidates.get(i));
        }
        return new EqualsAny(equals);
    }

    /** {@code value between low and high}: of three arguments. Both ends are included; false if any is null. */
    public static Kernel between(@Nullable Type value, @Nullable Type low, @Nullable Type high) {
        Kernel above = comparison(ComparisonOperator.GREATER_OR_EQUAL, value, low);
        Kernel below = comparison(ComparisonOperator.LESS_OR_EQUAL, value, high);
        return new Between(above, below);
    }

    /** Refuses what is not text; the type is BOOLEAN. */
    public static Type textMatchType(TextOperator operator, @Nullable Type value, @Nullable Type pattern) {
        new Arguments(operator.symbol(), Arrays.asList(value, pattern))
                .demand(0, Type.TEXT)
                .demand(1, Type.TEXT);
        return Type.BOOLEAN;
    }

    /** Of the value and the pattern; false where one is null. */
    public static Kernel textMatch(TextOperator operator) {
        return new TextMatch(operator);
    }

    /** Of one argument of any type. */
    public static Kernel isNull() {
        return new IsNull();
    }

    /** Refuses what is not true or false; {@code operator} is {@code and}, {@code or}, {@code not} or {@code where}. */
    public static Type predicateType(String operator, @Nullable Type operand) {
        if (operand != Type.BOOLEAN) {
            new Arguments(operator, Collections.singletonList(operand)).demand(0, Type.BOOLEAN);
        }
        return Type.BOOLEAN;
    }

    /** Of one predicate. */
    public static Kernel not() {
        return Logic.not();
    }

    /** Of any number of predicates. */
    public static Kernel and() {
        return new Logic(true);
    }

    /** Of any number of predicates. */
    public static Kernel or() {
        return new Logic(false);
    }

    /** The type of a {@code case}: {@code types} are condition, value, condition, value, …, and perhaps the otherwise. */
    public static Type caseType(List<@Nullable Type> types) {
        return Case.type(new Arguments("case", types));
    }

    /** Of conditions and values as in {@link #caseType}; null where no condition holds and there is no otherwise. */
    public static Kernel caseOf(List<@Nullable Type> types) {
        return new Case(caseType(types));
    }

    /** A predicate of one BOOLEAN argument in any form: Bits, null being false. */
    public static Kernel toBits() {
        return Logic.toBits();
    }

    /** BOOLEAN Longs of one argument in any form. */
    public static Kernel toLongs() {
        LongInput input = new LongInput();
        return (arguments, size) -> new Vector.Longs(Type.BOOLEAN, input.read(arguments[0], size), size);
    }

    /** DECIMAL Doubles of one numeric argument in any form. */
    public static Kernel toDoubles() {
        DoubleInput input = new DoubleInput();
        return (arguments, size) -> new Vector.Doubles(input.read(arguments[0], size), size);
    }
}

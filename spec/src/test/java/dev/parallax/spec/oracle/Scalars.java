package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions of the values of one row. Most of them are null where an argument is. */
final class Scalars {
    private Scalars() {}

    static @Nullable Object call(String function, List<@Nullable Object> arguments) {
        switch (function) {
            case "coalesce":
                return arguments.stream().filter(Objects::nonNull).findFirst().orElse(null);
            case "least":
                return extreme(arguments, -1);
            case "greatest":
                return extreme(arguments, 1);
            case "nullif":
                boolean same = Comparing.holds(Expression.ComparisonOperator.EQUAL, arguments.get(0), arguments.get(1));
                return same ? null : arguments.get(0);
            default:
                return arguments.contains(null) ? null : of(function, arguments.toArray());
        }
    }

    private static @Nullable Object extreme(List<@Nullable Object> arguments, int sign) {
        boolean decimal = arguments.stream().anyMatch(Double.class::isInstance);
        Object best = null;
        for (Object argument : arguments) {
            if (argument != null && (best == null || sign * ValueOrder.natural(argument, best) > 0)) {
                best = argument;
            }
        }
        return decimal && best instanceof Long whole ? (Object) whole.doubleValue() : best;
    }

    private static @Nullable Object of(String function, Object[] arguments) {
        if (DateScalars.NAMES.contains(function)) {
            return DateScalars.call(function, arguments);
        }
        if (PatternScalars.NAMES.contains(function)) {
            return PatternScalars.call(function, arguments);
        }
        return TextScalars.NAMES.contains(function)
                ? TextScalars.call(function, arguments)
                : number(function, arguments);
    }

    private static @Nullable Object number(String function, Object[] arguments) {
        Object first = arguments[0];
        if (first instanceof String text) {
            return TextScalars.read(function, text);
        }
        return switch (function) {
            case "abs" -> first instanceof Long whole ? (Object) Math.abs(whole) : Math.abs(decimal(first));
            case "round" -> round(first, arguments.length < 2 ? 0 : (int) whole(arguments[1]));
            case "floor" -> first instanceof Long ? first : (Object) Math.floor(decimal(first));
            case "ceil" -> first instanceof Long ? first : (Object) Math.ceil(decimal(first));
            case "trunc" -> first instanceof Long ? first : (Object) truncated(decimal(first));
            case "sqrt" -> finite(Math.sqrt(decimal(first)));
            case "ln" -> finite(Math.log(decimal(first)));
            case "log10" -> finite(Math.log10(decimal(first)));
            case "log2" -> finite(Math.log(decimal(first)) / Math.log(2));
            case "exp" -> finite(Math.exp(decimal(first)));
            case "pow" -> finite(Math.pow(decimal(first), decimal(arguments[1])));
            case "sign" -> (long) Math.signum(decimal(first));
            case "bucket" -> bucket(first, arguments[1]);
            case "to_number" -> first instanceof Boolean truth ? (truth ? 1.0 : 0.0) : decimal(first);
            case "to_integer" ->
                first instanceof Boolean truth
                        ? (Object) (truth ? 1L : 0L)
                        : first instanceof Long ? first : Sums.fitting(new BigDecimal(decimal(first)).toBigInteger());
            default -> throw new OracleException("no function " + function);
        };
    }

    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static double truncated(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private static double decimal(Object value) {
        return ((Number) value).doubleValue();
    }

    private static long whole(Object value) {
        return ((Number) value).longValue();
    }

    /** Half away from zero, as SQL. */
    private static @Nullable Object round(Object value, int digits) {
        if (value instanceof Long whole) {
            BigDecimal rounded = BigDecimal.valueOf(whole).setScale(Math.min(0, digits), RoundingMode.HALF_UP);
            return Sums.fitting(rounded.toBigInteger());
        }
        double scale = Math.pow(10, digits);
        double scaled = decimal(value) * scale;
        return finite(Math.signum(scaled) * Math.floor(Math.abs(scaled) + 0.5) / scale);
    }

    /** The lower edge of the bucket that holds a number. */
    private static @Nullable Object bucket(Object value, Object width) {
        if (decimal(width) <= 0) {
            return null;
        }
        if (value instanceof Long number && width instanceof Long size) {
            BigInteger below = BigInteger.valueOf(Math.floorDiv(number, size));
            return Sums.fitting(below.multiply(BigInteger.valueOf(size)));
        }
        BigDecimal step = BigDecimal.valueOf(decimal(width));
        BigDecimal steps = BigDecimal.valueOf(decimal(value)).divide(step, 0, RoundingMode.FLOOR);
        return steps.multiply(step).doubleValue();
    }
}

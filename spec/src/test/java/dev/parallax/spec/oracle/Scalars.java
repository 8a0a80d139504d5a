package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions of the values of one row. */
final class Scalars {
    static final Set<String> NAMES = Set.of(
            "abs",
            "round",
            "floor",
            "ceil",
            "sqrt",
            "ln",
            "exp",
            "pow",
            "least",
            "greatest",
            "coalesce",
            "lower",
            "upper",
            "length",
            "substr",
            "concat_text",
            "regexp_extract",
            "year",
            "month",
            "day",
            "bucket");

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
                return arguments.contains(null) ? null : of(function, arguments);
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

    private static @Nullable Object of(String function, List<@Nullable Object> arguments) {
        Object first = Objects.requireNonNull(arguments.get(0));
        Object second = arguments.size() > 1 ? arguments.get(1) : null;
        return switch (function) {
            case "abs" -> first instanceof Long whole ? (Object) Math.abs(whole) : Math.abs(decimal(first));
            case "round" -> round(first, second == null ? 0 : (int) whole(second));
            case "floor" -> first instanceof Long ? first : (Object) Math.floor(decimal(first));
            case "ceil" -> first instanceof Long ? first : (Object) Math.ceil(decimal(first));
            case "sqrt" -> finite(Math.sqrt(decimal(first)));
            case "ln" -> finite(Math.log(decimal(first)));
            case "exp" -> finite(Math.exp(decimal(first)));
            case "pow" -> finite(Math.pow(decimal(first), decimal(Objects.requireNonNull(second))));
            case "sign" -> (long) Math.signum(decimal(first));
            case "position" -> position(text(first), text(Objects.requireNonNull(second)));
            case "replace" ->
                text(first).replace(text(Objects.requireNonNull(second)), String.valueOf(arguments.get(2)));
            case "trim" -> text(first).strip();
            case "lower" -> text(first).toLowerCase(Locale.ROOT);
            case "upper" -> text(first).toUpperCase(Locale.ROOT);
            case "length" -> (long) text(first).codePointCount(0, text(first).length());
            case "substr" -> substring(text(first), arguments);
            case "concat_text" -> arguments.stream().map(String::valueOf).collect(Collectors.joining());
            case "regexp_extract" -> extract(text(first), arguments);
            case "year" -> (long) ((LocalDate) first).getYear();
            case "month" -> (long) ((LocalDate) first).getMonthValue();
            case "day" -> (long) ((LocalDate) first).getDayOfMonth();
            case "bucket" -> bucket(first, Objects.requireNonNull(second));
            default -> throw new OracleException("no function " + function);
        };
    }

    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static double decimal(Object value) {
        return ((Number) value).doubleValue();
    }

    private static long whole(Object value) {
        return ((Number) value).longValue();
    }

    private static String text(Object value) {
        return (String) value;
    }

    /** Half away from zero, as SQL. */
    private static @Nullable Object round(Object value, int digits) {
        if (value instanceof Long && digits >= 0) {
            return value;
        }
        double scale = Math.pow(10, digits);
        double scaled = decimal(value) * scale;
        double rounded = Math.signum(scaled) * Math.floor(Math.abs(scaled) + 0.5) / scale;
        return value instanceof Long ? (Object) (long) rounded : finite(rounded);
    }

    private static String substring(String text, List<@Nullable Object> arguments) {
        int[] points = text.codePoints().toArray();
        long start = whole(Objects.requireNonNull(arguments.get(1))) - 1;
        long length = arguments.size() > 2 ? whole(Objects.requireNonNull(arguments.get(2))) : Integer.MAX_VALUE;
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            if (i >= start && i < start + length) {
                part.appendCodePoint(points[i]);
            }
        }
        return part.toString();
    }

    /** From 1; 0 where the part is not found. */
    private static long position(String text, String part) {
        int at = text.indexOf(part);
        return at < 0 ? 0 : text.codePointCount(0, at) + 1;
    }

    private static @Nullable String extract(String text, List<@Nullable Object> arguments) {
        Matcher matcher = Pattern.compile(String.valueOf(arguments.get(1))).matcher(text);
        int group = arguments.size() > 2 ? (int) whole(Objects.requireNonNull(arguments.get(2))) : -1;
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(group >= 0 ? group : Math.min(1, matcher.groupCount()));
    }

    /** The lower edge of the bucket that holds a number. */
    private static @Nullable Object bucket(Object value, Object width) {
        if (decimal(width) <= 0) {
            return null;
        }
        if (value instanceof Long number && width instanceof Long size) {
            return Math.floorDiv(number, size) * size;
        }
        BigDecimal step = BigDecimal.valueOf(decimal(width));
        BigDecimal steps = BigDecimal.valueOf(decimal(value)).divide(step, 0, RoundingMode.FLOOR);
        return steps.multiply(step).doubleValue();
    }
}

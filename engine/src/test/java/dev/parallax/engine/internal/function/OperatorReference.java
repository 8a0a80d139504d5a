package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.grammar.Expression.ArithmeticOperator;
import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.grammar.Expression.TextOperator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The operators once more, of boxed values, a row at a time. */
final class OperatorReference {
    private OperatorReference() {}

    static boolean equal(Object left, Object right) {
        return left == null || right == null ? left == right : compare(left, right) == 0;
    }

    /** Of two values that are not null. */
    static int compare(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return a.compareTo(b);
        } else if (left instanceof Number a && right instanceof Number b) {
            return Double.compare(a.doubleValue() + 0.0, b.doubleValue() + 0.0);
        } else if (left instanceof String a && right instanceof String b) {
            int[] x = a.codePoints().toArray();
            int[] y = b.codePoints().toArray();
            return java.util.Arrays.compare(x, y);
        } else if (left instanceof LocalDate a) {
            return a.compareTo((LocalDate) right);
        }
        return ((Boolean) left).compareTo((Boolean) right);
    }

    static boolean comparison(ComparisonOperator operator, Object left, Object right) {
        return switch (operator) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> !equal(left, right);
            case LESS -> left != null && right != null && compare(left, right) < 0;
            case LESS_OR_EQUAL -> left != null && right != null && compare(left, right) <= 0;
            case GREATER -> left != null && right != null && compare(left, right) > 0;
            case GREATER_OR_EQUAL -> left != null && right != null && compare(left, right) >= 0;
        };
    }

    static Object arithmetic(ArithmeticOperator operator, Type result, Object left, Object right) {
        if (left == null || right == null) {
            return null;
        } else if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return a.toEpochDay() - b.toEpochDay();
        } else if (left instanceof LocalDate date) {
            return moved(date, operator == ArithmeticOperator.ADD ? (Long) right : -(Long) right);
        } else if (right instanceof LocalDate date) {
            return moved(date, (Long) left);
        } else if (result == Type.INTEGER) {
            return whole(operator, BigInteger.valueOf((Long) left), BigInteger.valueOf((Long) right));
        }
        double a = ((Number) left).doubleValue();
        double b = ((Number) right).doubleValue();
        return Cells.decimal(
                switch (operator) {
                    case ADD -> a + b;
                    case SUBTRACT -> a - b;
                    case MULTIPLY -> a * b;
                    case DIVIDE -> a / b;
                    case REMAINDER ->
                        b == 0
                                ? Double.NaN
                                : new BigDecimal(a).remainder(new BigDecimal(b)).doubleValue();
                });
    }

    private static Object moved(LocalDate date, long days) {
        BigInteger day = BigInteger.valueOf(date.toEpochDay()).add(BigInteger.valueOf(days));
        if (day.abs().compareTo(BigInteger.valueOf(LocalDate.MAX.toEpochDay())) > 0) {
            return null;
        }
        return LocalDate.ofEpochDay(day.longValue());
    }

    private static Object whole(ArithmeticOperator operator, BigInteger a, BigInteger b) {
        if (operator == ArithmeticOperator.REMAINDER && b.signum() == 0) {
            return null;
        }
        BigInteger result =
                switch (operator) {
                    case ADD -> a.add(b);
                    case SUBTRACT -> a.subtract(b);
                    case MULTIPLY -> a.multiply(b);
                    default -> a.remainder(b);
                };
        return result.abs().bitLength() > 63 ? null : (Object) result.longValue();
    }

    static boolean textMatch(TextOperator operator, Object value, Object pattern) {
        if (!(value instanceof String text) || !(pattern instanceof String part)) {
            return false;
        }
        return switch (operator) {
            case LIKE -> {
                StringBuilder regex = new StringBuilder();
                part.codePoints()
                        .forEach(point -> regex.append(
                                point == '%' ? ".*" : point == '_' ? "." : Pattern.quote(Character.toString(point))));
                yield Pattern.compile(regex.toString(), Pattern.DOTALL)
                        .matcher(text)
                        .matches();
            }
            case MATCHES -> Pattern.compile(part).matcher(text).find();
            case CONTAINS -> text.contains(part);
            case STARTS_WITH -> text.startsWith(part);
            case ENDS_WITH -> text.endsWith(part);
        };
    }
}

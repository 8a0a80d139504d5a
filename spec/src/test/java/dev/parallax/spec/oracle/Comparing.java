package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.grammar.Expression.TextOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Comparisons of two values. Null equals null and nothing else, and has no order. */
final class Comparing {
    private Comparing() {}

    static boolean holds(ComparisonOperator operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            boolean same = left == right;
            return operator == ComparisonOperator.EQUAL ? same : operator == ComparisonOperator.NOT_EQUAL && !same;
        }
        int order = ValueOrder.natural(left, right);
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    static boolean matches(TextOperator operator, @Nullable Object value, @Nullable Object pattern) {
        if (value == null || pattern == null) {
            return false;
        }
        String text = value.toString();
        String wanted = pattern.toString();
        return switch (operator) {
            case LIKE -> like(text, wanted);
            case MATCHES -> finds(wanted, text);
            case CONTAINS -> text.contains(wanted);
            case STARTS_WITH -> text.startsWith(wanted);
            case ENDS_WITH -> text.endsWith(wanted);
        };
    }

    private static boolean finds(String pattern, String text) {
        Pattern compiled = PatternScalars.pattern(pattern);
        return compiled != null && compiled.matcher(text).find();
    }

    private static boolean like(String text, String pattern) {
        StringBuilder regex = new StringBuilder();
        pattern.codePoints().forEach(c -> {
            if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text).matches();
    }
}

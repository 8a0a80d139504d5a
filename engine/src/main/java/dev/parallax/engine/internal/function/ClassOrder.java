package dev.parallax.engine.internal.function;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;

/**
 * The class order of texts that belong to no dictionary: numeric if all of them are integers (ties, such as {@code 7} and
 * {@code 07}, by code point), else by code point.
 */
public final class ClassOrder {
    private static final Comparator<String> NUMERIC = (left, right) -> {
        int order = number(left).compareTo(number(right));
        return order != 0 ? order : codePoints(left, right);
    };

    private ClassOrder() {}

    /** The order of these texts among each other. */
    public static Comparator<String> of(Collection<String> texts) {
        return texts.stream().allMatch(ClassOrder::isInteger) ? NUMERIC : ClassOrder::codePoints;
    }

    /** Compares by code point, which is not the order of {@link String#compareTo} beyond the basic plane. */
    public static int codePoints(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean bothOrNeither = Character.isSurrogate(a) == Character.isSurrogate(b);
                return bothOrNeither ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Whether a text is digits with at most one sign in front. */
    static boolean isInteger(String text) {
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > start;
    }

    private static BigInteger number(String text) {
        return new BigInteger(text);
    }
}

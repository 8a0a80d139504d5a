package dev.parallax.storage.internal.column;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Class order: the order of a names file, then numeric if all texts are integers, else by code point. */
public final class ClassOrder {
    private ClassOrder() {}

    /** Whether a text is an integer as class order understands it: digits, perhaps a minus before them. */
    public static boolean isInteger(byte[] utf8, int from, int to) {
        int start = from < to && utf8[from] == '-' ? from + 1 : from;
        for (int i = start; i < to; i++) {
            if (utf8[i] < '0' || utf8[i] > '9') {
                return false;
            }
        }
        return start < to;
    }

    /** Whether a text is an integer. */
    public static boolean isInteger(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        if (text.length() == start) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Compares two integers; of those of equal value, such as 1 and 01, by code point. */
    public static int compareIntegers(String left, String right) {
        int order = left.length() < 19 && right.length() < 19
                ? Long.compare(Long.parseLong(left), Long.parseLong(right))
                : new BigInteger(left).compareTo(new BigInteger(right));
        return order != 0 ? order : left.compareTo(right);
    }

    /** Compares by code point, which is not how {@link String#compareTo} compares beyond the basic plane. */
    public static int compareByCodePoint(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean bothSurrogates = Character.isSurrogate(a) == Character.isSurrogate(b);
                return bothSurrogates ? a - b : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }

    /** The place of each code, from the codes by code point and those that a names file puts first. */
    static int[] ranks(List<String> texts, int[] byPoint, int[] named) {
        int[] ranks = new int[texts.size()];
        boolean[] placed = new boolean[texts.size()];
        int next = 0;
        for (int code : named) {
            ranks[code] = next++;
            placed[code] = true;
        }
        boolean numeric = texts.stream().allMatch(ClassOrder::isInteger);
        IntStream order = IntStream.of(byPoint);
        if (numeric) {
            order = order.boxed()
                    .sorted(Comparator.comparing(texts::get, ClassOrder::compareIntegers))
                    .mapToInt(Integer::intValue);
        }
        for (int code : order.toArray()) {
            if (!placed[code]) {
                ranks[code] = next++;
            }
        }
        return ranks;
    }
}

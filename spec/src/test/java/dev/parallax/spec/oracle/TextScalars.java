package dev.parallax.spec.oracle;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions of texts, character by character; a character is a code point. */
final class TextScalars {
    static final Set<String> NAMES = Set.of(
            "lower",
            "upper",
            "trim",
            "length",
            "substr",
            "left",
            "right",
            "replace",
            "position",
            "split_part",
            "pad_left",
            "reverse",
            "concat_text",
            "basename",
            "stem",
            "extension",
            "folder",
            "to_text");

    private static final int LONGEST = 1 << 20;

    private TextScalars() {}

    /** The number that a text spells. */
    static @Nullable Object read(String function, String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return function.equals("to_number")
                    ? (Object) Scalars.finite(number.doubleValue())
                    : Sums.fitting(number.toBigIntegerExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    static @Nullable Object call(String function, Object[] arguments) {
        if (function.equals("concat_text")) {
            return Arrays.stream(arguments).map(TextScalars::written).collect(Collectors.joining());
        }
        if (function.equals("to_text")) {
            return written(arguments[0]);
        }
        String text = (String) arguments[0];
        int[] points = text.codePoints().toArray();
        String last = text.substring(text.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return switch (function) {
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "trim" -> text.strip();
            case "length" -> (long) points.length;
            case "substr" -> substring(points, (Long) arguments[1], arguments.length > 2 ? (Long) arguments[2] : null);
            case "left" -> left(points, (Long) arguments[1]);
            case "right" -> right(points, (Long) arguments[1]);
            case "replace" -> text.replace((String) arguments[1], (String) arguments[2]);
            case "position" -> position(text, (String) arguments[1]);
            case "split_part" -> part(text, (String) arguments[1], (Long) arguments[2]);
            case "pad_left" -> padded(text, (Long) arguments[1], (String) arguments[2]);
            case "reverse" -> new StringBuilder(text).reverse().toString();
            case "basename" -> last;
            case "stem" -> dot <= 0 ? last : last.substring(0, dot);
            case "extension" -> dot <= 0 ? "" : last.substring(dot + 1);
            case "folder" -> text.substring(0, Math.max(0, text.lastIndexOf('/')));
            default -> throw new OracleException("no function " + function);
        };
    }

    /** A value as text: a number with the fewest digits that tell it apart. */
    private static String written(Object value) {
        if (value instanceof Double number) {
            String digits = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            return digits.equals("-0") ? "0" : digits;
        }
        return value.toString();
    }

    private static String of(int[] points, long from, long to) {
        int start = (int) Math.max(0, Math.min(points.length, from));
        int end = (int) Math.max(start, Math.min(points.length, to));
        return new String(points, start, end - start);
    }

    private static String substring(int[] points, long from, @Nullable Long count) {
        long start = from < 0 ? points.length + from : from - 1;
        return of(points, start, count == null ? points.length : start + Math.max(0, count));
    }

    private static String left(int[] points, long count) {
        return of(points, 0, count < 0 ? points.length + count : count);
    }

    private static String right(int[] points, long count) {
        return of(points, count < 0 ? -count : points.length - count, points.length);
    }

    /** From 1; 0 where the part is not found. */
    private static long position(String text, String part) {
        int at = text.indexOf(part);
        return at < 0 ? 0 : text.codePointCount(0, at) + 1;
    }

    private static String part(String text, String separator, long n) {
        List<String> parts =
                separator.isEmpty() ? List.of(text) : List.of(text.split(java.util.regex.Pattern.quote(separator), -1));
        long place = n < 0 ? parts.size() + n : n - 1;
        return place >= 0 && place < parts.size() ? parts.get((int) place) : "";
    }

    private static @Nullable String padded(String text, long length, String fill) {
        int[] pattern = fill.codePoints().toArray();
        long missing = length - text.codePointCount(0, text.length());
        if (missing <= 0 || pattern.length == 0) {
            return text;
        }
        if (length > LONGEST) {
            return null;
        }
        StringBuilder padded = new StringBuilder();
        for (int i = 0; i < missing; i++) {
            padded.appendCodePoint(pattern[i % pattern.length]);
        }
        return padded + text;
    }
}

package dev.parallax.engine.internal.function;

import org.jspecify.annotations.Nullable;

/** Slices of texts by code points. */
final class CodePoints {
    /** Beyond the end of any text, and far from overflow. */
    private static final long FAR = 1L << 40;

    private CodePoints() {}

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Places {@code from} to {@code from + count - 1}, counted from 1, or from the end where {@code from} is negative. */
    static String slice(String text, long from, long count) {
        int length = length(text);
        long place = Math.max(-FAR, Math.min(FAR, from));
        long start = place < 0 ? length + place + 1 : place;
        long end = Math.min(length + 1L, start + Math.max(0, Math.min(4 * FAR, count)));
        return between(text, Math.max(1, start) - 1, end - 1);
    }

    static String left(String text, long count) {
        return between(text, 0, count < 0 ? length(text) + count : count);
    }

    static String right(String text, long count) {
        int length = length(text);
        return between(text, count < 0 ? -count : length - count, length);
    }

    /** The code points {@code [from, to)}, from 0, as far as they exist. */
    private static String between(String text, long from, long to) {
        int length = length(text);
        int start = (int) Math.max(0, Math.min(length, from));
        int end = (int) Math.max(start, Math.min(length, to));
        int first = text.offsetByCodePoints(0, start);
        return text.substring(first, text.offsetByCodePoints(first, end - start));
    }

    /** The nth part between separators, from 1, or from the end where n is negative; empty where there is none. */
    static String part(String text, String separator, long n) {
        if (separator.isEmpty()) {
            return n == 1 || n == -1 ? text : "";
        }
        long wanted = n;
        if (n < 0) {
            wanted = count(text, separator) + 1 + n + 1;
        }
        int start = 0;
        for (int part = 1; part < wanted; part++) {
            int at = text.indexOf(separator, start);
            if (at < 0) {
                return "";
            }
            start = at + separator.length();
        }
        int end = text.indexOf(separator, start);
        return wanted < 1 ? "" : text.substring(start, end < 0 ? text.length() : end);
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** Text filled at the start up to a length; null if that is too long. */
    static @Nullable String padLeft(String text, long length, String fill) {
        if (length <= length(text) || fill.isEmpty()) {
            return text;
        } else if (length > 1 << 20) {
            return null;
        }
        int missing = (int) length - length(text);
        int times = missing / length(fill) + 1;
        return left(fill.repeat(times), missing) + text;
    }
}

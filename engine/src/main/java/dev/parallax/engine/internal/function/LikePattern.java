package dev.parallax.engine.internal.function;

import java.util.function.Predicate;

/**
 * A {@code like} pattern: {@code %} is any text, {@code _} one code point, everything else itself. The whole text has to
 * match. On a mismatch it goes back to the last {@code %} only, so it takes at most the product of the lengths.
 */
final class LikePattern implements Predicate<String> {
    private final int[] pattern;

    LikePattern(String pattern) {
        this.pattern = pattern.codePoints().toArray();
    }

    @Override
    public boolean test(String text) {
        int at = 0;
        int p = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (p < pattern.length && pattern[p] == '%') {
                star = p++;
                resume = at;
            } else if (p < pattern.length && (pattern[p] == '_' || pattern[p] == point)) {
                p++;
                at += Character.charCount(point);
            } else if (star >= 0) {
                p = star + 1;
                resume += Character.charCount(text.codePointAt(resume));
                at = resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == '%') {
            p++;
        }
        return p == pattern.length;
    }
}

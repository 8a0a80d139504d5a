package dev.parallax.engine.internal.function;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that match in linear time, compiled once; for patterns that vary the last few are kept. A constant that
 * is none is refused before a query runs ({@link #compile}); one that is computed in a row matches nothing.
 */
public final class Patterns {
    private static final int KEPT = 64;
    private static final Pattern NOTHING = Pattern.compile("[^\\x{0}-\\x{10FFFF}]");

    private final Map<String, Pattern> kept = new LinkedHashMap<>();
    private @Nullable String last;
    private @Nullable Pattern lastPattern;

    Patterns() {}

    /** The compiled pattern. */
    Pattern compiled(String pattern) {
        if (lastPattern != null && pattern.equals(last)) {
            return lastPattern;
        }
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        Pattern compiled = kept.computeIfAbsent(pattern, Patterns::compiledOrNothing);
        last = pattern;
        lastPattern = compiled;
        return compiled;
    }

    private static Pattern compiledOrNothing(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            return NOTHING;
        }
    }

    /**
     * Compiles a pattern, so that a wrong one is told where it is written.
     *
     * @throws TypeMismatch if it is not a regular expression, or uses what takes more than linear time
     */
    public static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            String found = e.getPattern() == null || e.getPattern().isEmpty() ? "" : ": " + e.getPattern();
            throw new TypeMismatch(
                    "not a regular expression: " + e.getDescription() + found,
                    "write special characters as \\( or [(]; look-around and back-references are not available");
        }
    }

    /**
     * Looks at a replacement before a query runs.
     *
     * @throws TypeMismatch if it names a group that the pattern lacks
     */
    public static void checkReplacement(String pattern, String replacement) {
        try {
            Pattern.compile("(?:" + pattern + ")|").matcher("").replaceAll(replacement);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new TypeMismatch(
                    "the replacement " + replacement + " names a group that the pattern lacks",
                    "write a dollar sign as \\$");
        }
    }
}

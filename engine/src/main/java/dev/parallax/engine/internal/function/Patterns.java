package dev.parallax.engine.internal.function;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Regular expressions that match in linear time, compiled once; for patterns that vary the last few are kept. */
public final class Patterns {
    private static final int KEPT = 64;

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
        Pattern compiled = kept.computeIfAbsent(pattern, Patterns::compile);
        last = pattern;
        lastPattern = compiled;
        return compiled;
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
}

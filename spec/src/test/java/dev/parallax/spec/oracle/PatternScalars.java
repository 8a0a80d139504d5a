package dev.parallax.spec.oracle;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Functions of regular expressions. A text of a row that is none matches nothing. */
final class PatternScalars {
    static final Set<String> NAMES = Set.of("regexp_extract", "regexp_replace", "regexp_count");

    private PatternScalars() {}

    static @Nullable Object call(String function, Object[] arguments) {
        String text = (String) arguments[0];
        Pattern pattern = pattern((String) arguments[1]);
        Matcher matcher = pattern == null ? null : pattern.matcher(text);
        return switch (function) {
            case "regexp_extract" ->
                matcher == null ? null : extract(matcher, arguments.length > 2 ? (Long) arguments[2] : null);
            case "regexp_replace" -> matcher == null ? text : replaced(matcher, (String) arguments[2]);
            case "regexp_count" -> matcher == null ? 0L : matcher.results().count();
            default -> throw new OracleException("no function " + function);
        };
    }

    /** A regular expression; null where the text is none. */
    static @Nullable Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static @Nullable String extract(Matcher matcher, @Nullable Long group) {
        long wanted = group == null ? Math.min(1, matcher.groupCount()) : group;
        return wanted < 0 || wanted > matcher.groupCount() || !matcher.find() ? null : matcher.group((int) wanted);
    }

    private static @Nullable String replaced(Matcher matcher, String by) {
        try {
            return matcher.replaceAll(by);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return null;
        }
    }
}

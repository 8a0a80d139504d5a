package dev.parallax.repl.run;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names from a command line, as the language writes them. */
public final class Quoted {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*");
    private static final Pattern MODEL = Pattern.compile("([^\\s\"'`,()@]+)((?:@\\d+)?)");

    private Quoted() {}

    /** A name, in quotes where it is not a plain word. */
    public static String name(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@code a,fc-256} as {@code a, "fc-256"}; what is more than names and commas is in the language already. */
    public static String models(String text) {
        String[] parts = text.strip().split("\\s*,\\s*");
        if (!Arrays.stream(parts).allMatch(part -> MODEL.matcher(part).matches())) {
            return text;
        }
        return Arrays.stream(parts)
                .map(part -> MODEL.matcher(part)
                        .replaceFirst(found -> name(found.group(1)).replace("$", "\\$") + found.group(2)))
                .collect(Collectors.joining(", "));
    }
}

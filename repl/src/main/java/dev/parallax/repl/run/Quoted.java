package dev.parallax.repl.run;

import dev.parallax.grammar.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Names from a command line, as the language writes them. */
public final class Quoted {
    private Quoted() {}

    /** A name, in quotes where it is not a plain word. */
    public static String name(String name) {
        return Identifier.isWord(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@code a,fc-256} as {@code a, "fc-256"}; what is more than names and commas is in the language already. */
    public static String models(String text) {
        List<String> models = new ArrayList<>();
        for (String part : text.strip().split(",")) {
            String model = part.strip();
            int end = model.indexOf('@') < 0 ? model.length() : model.indexOf('@');
            if (!isName(model.substring(0, end)) || !isVersion(model.substring(end))) {
                return text;
            }
            models.add(name(model.substring(0, end)) + model.substring(end));
        }
        return String.join(", ", models);
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || "\"'`,()".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether a text is nothing, or {@code @} and digits. */
    private static boolean isVersion(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() != 1;
    }
}

package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keywords, which are their tokens' names, in any case. */
final class Keywords {
    private static final Map<String, Integer> TYPES = types();
    private static final int LONGEST = 9;

    private Keywords() {}

    /** The token of a word: NAME where it is no keyword. */
    static int type(String word) {
        @Nullable Integer type = TYPES.get(word);
        if (type == null && word.length() <= LONGEST && isAscii(word)) {
            type = TYPES.get(word.toLowerCase(Locale.ROOT));
        }
        return type == null ? ParallaxParser.NAME : type;
    }

    /** The word of a token; null where it is no keyword. */
    static @Nullable String word(int type) {
        return type < ParallaxParser.AND || type > ParallaxParser.WITH
                ? null
                : ParallaxParser.VOCABULARY.getSymbolicName(type).toLowerCase(Locale.ROOT);
    }

    /** Beyond ASCII are letters that become one of its own in lower case, and no keyword has them. */
    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> types() {
        Map<String, Integer> types = new HashMap<>();
        for (int type = ParallaxParser.AND; type <= ParallaxParser.WITH; type++) {
            types.put(word(type), type);
        }
        return types;
    }
}

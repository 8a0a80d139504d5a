package dev.parallax.grammar;

import java.util.Locale;
import java.util.Set;

/** Names and strings between their quotes and without them. */
final class Names {
    /** Words that are names only after a dot, after {@code as}, before a colon, or in backquotes. */
    static final Set<String> RESERVED = Set.of(
            "and",
            "between",
            "case",
            "check",
            "compare",
            "contains",
            "describe",
            "drill",
            "drop",
            "else",
            "end",
            "explain",
            "false",
            "find",
            "from",
            "import",
            "in",
            "is",
            "let",
            "like",
            "matches",
            "not",
            "null",
            "or",
            "param",
            "show",
            "starts",
            "then",
            "true",
            "use",
            "when",
            "where");

    private Names() {}

    /** Without the quotes around it, doubled quotes inside made single; a plain word stays as it is. */
    static String unquote(String written) {
        char quote = written.charAt(0);
        if (quote != '`' && quote != '"' && quote != '\'') {
            return written;
        }
        String one = String.valueOf(quote);
        return written.substring(1, written.length() - 1).replace(one + one, one);
    }

    /** Between quotes, those inside doubled. */
    static String quote(String value, char quote) {
        String one = String.valueOf(quote);
        return quote + value.replace(one, one + one) + quote;
    }

    /** As a name is written where it could be taken for a keyword: in backquotes unless it is a plain word. */
    static String written(String name) {
        return Identifier.isWord(name) && !isReserved(name) ? name : quote(name, '`');
    }

    /** As a name is written where no keyword can stand, such as after a dot. */
    static String writtenAsWord(String name) {
        return Identifier.isWord(name) ? name : quote(name, '`');
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }
}

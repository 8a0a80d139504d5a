package dev.parallax.grammar;

/** Names and strings between their quotes and without them. */
final class Names {
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

    static String quote(String value, char quote) {
        String one = String.valueOf(quote);
        return quote + value.replace(one, one + one) + quote;
    }
}
